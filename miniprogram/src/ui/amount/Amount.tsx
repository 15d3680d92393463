import { Text } from '@tarojs/components';
import { classes } from '../classes';
import { yuan } from '../figures';

export interface AmountProps {
  /** Fen. */
  fen: number;
  /** `hero` 38, `num` 28, or as large as the text around it. */
  size?: 'hero' | 'num';
}

/** 金额: always two decimals, 元 after it, never red. */
export function Amount({ fen, size }: AmountProps) {
  return (
    <Text className={classes('ml-amt', size && `ml-amt--${size}`)}>
      {yuan(fen)}
      <Text className="ml-amt__u">元</Text>
    </Text>
  );
}
