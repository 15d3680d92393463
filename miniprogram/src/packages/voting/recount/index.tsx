import { Text, View } from '@tarojs/components';

export default function Recount() {
  return (
    <View>
      <Text>自己验票</Text>
    </View>
  );
}
