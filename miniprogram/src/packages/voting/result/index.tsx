import { Text, View } from '@tarojs/components';

export default function Result() {
  return (
    <View>
      <Text>表决结果</Text>
    </View>
  );
}
