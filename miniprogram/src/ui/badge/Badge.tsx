import { Text } from '@tarojs/components';
import { classes } from '../classes';

export type BadgeKind = 'ok' | 'wait' | 'bad' | 'info' | 'closed' | 'kind';

export interface BadgeProps {
  text: string;
  /** `ok` 按时、通过 · `wait` 还剩、晚了 · `bad` 逾期、没通过 · `info` 记名 · `closed` (default) · `kind` without a ground. */
  kind?: BadgeKind;
}

/** A stamp: always words, colour only repeats them. */
export function Badge({ text, kind = 'closed' }: BadgeProps) {
  return <Text className={classes('ml-badge', kind !== 'closed' && `ml-badge--${kind}`)}>{text}</Text>;
}
