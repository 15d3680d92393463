import { Text, View } from '@tarojs/components';

export default function Binding() {
  return (
    <View>
      <Text>添一套房</Text>
    </View>
  );
}
