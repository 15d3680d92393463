import { Text, View } from '@tarojs/components';

export default function Standard() {
  return (
    <View>
      <Text>收费标准</Text>
    </View>
  );
}
