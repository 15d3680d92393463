import { View } from '@tarojs/components';
import { Words } from './Words';

/** An answer beside the question it belongs to. */
export function Answer({ by, text }: { by: string; text: string }) {
  return (
    <View className="ml-answer">
      <View className="ml-note">{by}</View>
      <Words text={text} />
    </View>
  );
}
