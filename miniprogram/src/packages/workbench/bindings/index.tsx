import { Text, View } from '@tarojs/components';

export default function Bindings() {
  return (
    <View>
      <Text>认领审核</Text>
    </View>
  );
}
