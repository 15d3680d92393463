import { Text, View } from '@tarojs/components';

export default function Requests() {
  return (
    <View>
      <Text>报修派单</Text>
    </View>
  );
}
