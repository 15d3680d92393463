import { Text, View } from '@tarojs/components';
import { classes } from '../classes';

export interface LimitProps {
  /** 催缴提醒. */
  name: string;
  used: number;
  cap: number;
  /** Used and cap as printed; default the bare numbers. Money: 1,260.00. */
  usedText?: string;
  /** 20 户, 2,000.00 元. */
  capText: string;
  /** The rule in words. When the cap is reached, say who can lift it. */
  rule: string;
  last?: boolean;
}

/** 上限: how much of what staff may do today is used up. From 85 % on it turns berry. */
export function Limit({ name, used, cap, usedText = String(used), capText, rule, last }: LimitProps) {
  const share = cap > 0 ? Math.min((used * 100) / cap, 100) : 100;
  return (
    <View className={classes('ml-lim', last && 'ml-lim--last')}>
      <View className="ml-between">
        <Text>{name}</Text>
        <View className="ml-num ml-strong">
          {usedText}
          <Text className="ml-note"> / {capText}</Text>
        </View>
      </View>
      <View className="ml-lim__t">
        <View className={classes('ml-lim__f', share >= 85 && 'ml-lim__f--near')} style={{ width: `${share}%` }} />
      </View>
      <View className="ml-note">{share >= 100 ? `到上限了。${rule}` : rule}</View>
    </View>
  );
}
