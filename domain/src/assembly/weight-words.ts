import { formatArea } from '../area/area';
import { grouped } from '../figures/grouped';

/** 3217567 (0.01 ㎡) → `32,175.67 ㎡`. */
export const areaWords = (areaCenti: number): string => `${grouped(formatArea(areaCenti))} ㎡`;

/** 1203 → `1,203 人`. */
export const headsWords = (heads: number): string => `${grouped(String(heads))} 人`;
