import { Text, View } from '@tarojs/components';

export default function Communities() {
  return (
    <View>
      <Text>小区</Text>
    </View>
  );
}
