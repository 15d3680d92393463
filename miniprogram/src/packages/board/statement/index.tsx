import { Text, View } from '@tarojs/components';

export default function Statement() {
  return (
    <View>
      <Text>收支公示</Text>
    </View>
  );
}
