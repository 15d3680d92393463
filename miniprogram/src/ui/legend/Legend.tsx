import { Text, View } from '@tarojs/components';

export interface LegendItem {
  tone: 'pine' | 'soft' | 'slate' | 'berry' | 'wait' | 'out' | 'mute';
  text: string;
}

export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <View className="ml-legend">
      {items.map(({ tone, text }) => (
        <View key={text} className="ml-legend__i">
          <View className={`ml-legend__b ml-legend__b--${tone}`} />
          <Text>{text}</Text>
        </View>
      ))}
    </View>
  );
}
