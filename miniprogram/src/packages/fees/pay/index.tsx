import { Text, View } from '@tarojs/components';

export default function Pay() {
  return (
    <View>
      <Text>缴物业费</Text>
    </View>
  );
}
