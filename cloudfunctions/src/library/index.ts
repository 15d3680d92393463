import { library } from '@mulin/shared-types/operations/library';
import { serve } from '../kit/serve';
import { publish, withdraw } from './publish';
import { noteRead, text, texts } from './reading';

export const main = serve(library, { texts, text, noteRead, publish, withdraw });
