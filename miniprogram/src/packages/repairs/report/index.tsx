import { Text, View } from '@tarojs/components';

export default function Report() {
  return (
    <View>
      <Text>报修</Text>
    </View>
  );
}
