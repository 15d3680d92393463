import { Text, View } from '@tarojs/components';

export default function RepairList() {
  return (
    <View>
      <Text>我的报修</Text>
    </View>
  );
}
