import { tables } from '@mulin/shared-types/operations/tables';
import { serve } from '../kit/serve';
import { lists, take } from './take';

export const main = serve(tables, { lists, take });
