import { Text, View } from '@tarojs/components';

/** 一步一步怎么算: the cloud's own sentences, numbered. */
export function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <View>
      {steps.map((step, at) => (
        <View key={step} className="ml-sheet__text">
          <Text className="ml-strong">{at + 1}. </Text>
          {step}
        </View>
      ))}
    </View>
  );
}
