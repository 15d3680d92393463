import { tables } from '@mulin/shared-types/operations/tables';
import { serve } from '../kit/serve';
import { takeOfDistrict, takeOfStreet } from './above/take';
import { lists, take } from './take';

export const main = serve(tables, { lists, take, takeOfStreet, takeOfDistrict });
