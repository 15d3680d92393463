import { Text, View } from '@tarojs/components';

export default function Receipt() {
  return (
    <View>
      <Text>收据</Text>
    </View>
  );
}
