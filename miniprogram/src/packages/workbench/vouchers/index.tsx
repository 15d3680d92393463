import { Text, View } from '@tarojs/components';

export default function Vouchers() {
  return (
    <View>
      <Text>记账与凭证</Text>
    </View>
  );
}
