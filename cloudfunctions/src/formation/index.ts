import { formation } from '@mulin/shared-types/operations/formation';
import { serve } from '../kit/serve';
import { apply } from './apply';
import { formGroup, publishPreparation } from './group';
import { district, street } from './rate';
import { show } from './show';

export const main = serve(formation, { show, apply, formGroup, publishPreparation, street, district });
