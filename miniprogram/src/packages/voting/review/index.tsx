import { Text, View } from '@tarojs/components';

export default function Review() {
  return (
    <View>
      <Text>交票前看一遍</Text>
    </View>
  );
}
