import { Text, View } from '@tarojs/components';

export default function Bills() {
  return (
    <View>
      <Text>账单</Text>
    </View>
  );
}
