import { Text, View } from '@tarojs/components';
import { useElder } from '../../settings/elder';
import { Card } from '../card/Card';
import { Icon } from '../icons/Icon';
import type { IconName } from '../icons/shapes';
import { Pressable } from '../pressable/Pressable';

export interface QuickAction {
  icon: IconName;
  text: string;
  onClick: () => void;
}

/** Four things done often: a row in one card, in 大字 two by two as cards of their own. */
export function QuickActions({ actions }: { actions: readonly QuickAction[] }) {
  const [elder] = useElder();
  const grid = (
    <View className="ml-quick">
      {actions.map(({ icon, text, onClick }) => (
        <Pressable key={text} className="ml-quick__i" onClick={onClick}>
          <Icon name={icon} tint="pine" />
          <Text>{text}</Text>
        </Pressable>
      ))}
    </View>
  );
  return elder ? grid : <Card kind="flush">{grid}</Card>;
}
