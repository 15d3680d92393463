import { Text, View } from '@tarojs/components';

export default function Convene() {
  return (
    <View>
      <Text>召集业主大会</Text>
    </View>
  );
}
