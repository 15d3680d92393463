import { squareMetres } from '../../../ui/figures';

/** What one's ballot weighs: 103.40 ㎡，1 人. However many homes, one head. */
export const weightText = (areaCenti: number): string => `${squareMetres(areaCenti)} ㎡，1 人`;
