import { View } from '@tarojs/components';

/** The official question, word for word, in either mode. */
export function Question({ text }: { text: string }) {
  return <View className="ml-q">{text}</View>;
}
