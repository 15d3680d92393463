import { Text, View } from '@tarojs/components';

export default function Standards() {
  return (
    <View>
      <Text>收费标准</Text>
    </View>
  );
}
