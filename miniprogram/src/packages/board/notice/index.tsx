import { Text, View } from '@tarojs/components';

export default function Notice() {
  return (
    <View>
      <Text>公示</Text>
    </View>
  );
}
