import { Image } from '@tarojs/components';
import { aria } from '../aria';
import { drawing } from './drawing';
import type { IconName } from './shapes';
import type { Tint } from './tints';

export interface IconProps {
  name: IconName;
  /** Default `grey`. */
  tint?: Tint;
  /** 24 (30 in 大字), 20 (26 in 大字), 16, 12, or the 36 of a state tile. Default 24. */
  size?: 12 | 16 | 20 | 24 | 36;
}

/** An outline icon. It never stands without a word beside it, so screen readers skip it. */
export function Icon({ name, tint = 'grey', size = 24 }: IconProps) {
  const className = size === 24 ? 'ml-icon' : `ml-icon--${size}`;
  return <Image className={className} src={drawing(name, tint)} {...aria({ hidden: true })} />;
}
