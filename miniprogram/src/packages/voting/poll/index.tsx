import { Text, View } from '@tarojs/components';

export default function Poll() {
  return (
    <View>
      <Text>业主大会</Text>
    </View>
  );
}
