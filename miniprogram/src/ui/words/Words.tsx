import { View } from '@tarojs/components';

/** Somebody's own words, line by line as they were written. */
export function Words({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <View key={at} className="ml-words">
          {line}
        </View>
      ))}
    </>
  );
}
