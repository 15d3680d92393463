import { Text, View } from '@tarojs/components';

export default function Ballot() {
  return (
    <View>
      <Text>投票</Text>
    </View>
  );
}
