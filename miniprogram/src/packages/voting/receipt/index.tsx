import { Text, View } from '@tarojs/components';

export default function BallotReceipt() {
  return (
    <View>
      <Text>投票回执</Text>
    </View>
  );
}
