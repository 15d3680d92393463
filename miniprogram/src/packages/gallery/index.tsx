import { Text, View } from '@tarojs/components';

export default function Gallery() {
  return (
    <View>
      <Text>组件</Text>
    </View>
  );
}
