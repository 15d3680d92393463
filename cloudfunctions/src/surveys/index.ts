import { surveys } from '@mulin/shared-types/operations/surveys';
import { serve } from '../kit/serve';
import { answer, own } from './answer';
import { close } from './close';
import { cancel, open } from './open';
import { list, show } from './show';

export const main = serve(surveys, { open, list, show, own, answer, cancel }, { timers: { close } });
