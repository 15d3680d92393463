import { Text, View } from '@tarojs/components';

export interface PlainWordsProps {
  /** Who checked that neither side is favoured: 社区核过，不偏哪边. */
  checked?: string | undefined;
  /** What happens if it passes and if it does not; as many lines on either side. */
  sides: readonly { choice: string; outcome: string }[];
}

/** 说白了: the question in plain words, below the official wording and never instead of it. */
export function PlainWords({ checked, sides }: PlainWordsProps) {
  return (
    <View className="ml-plain">
      <View className="ml-plain__h">说白了{checked ? `（${checked}）` : ''}</View>
      {sides.map(({ choice, outcome }) => (
        <View key={choice} className="ml-plain__r">
          <Text className="ml-plain__k">{choice}</Text>
          <Text>{outcome}</Text>
        </View>
      ))}
    </View>
  );
}
