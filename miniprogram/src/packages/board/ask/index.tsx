import { Text, View } from '@tarojs/components';

export default function Ask() {
  return (
    <View>
      <Text>提问</Text>
    </View>
  );
}
