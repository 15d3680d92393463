import { Text, View } from '@tarojs/components';

export default function BillRun() {
  return (
    <View>
      <Text>出账</Text>
    </View>
  );
}
