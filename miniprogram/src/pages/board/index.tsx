import { Text, View } from '@tarojs/components';

export default function Board() {
  return (
    <View>
      <Text>公示</Text>
    </View>
  );
}
