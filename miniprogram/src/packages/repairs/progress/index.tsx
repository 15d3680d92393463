import { Text, View } from '@tarojs/components';

export default function Progress() {
  return (
    <View>
      <Text>报修进度</Text>
    </View>
  );
}
