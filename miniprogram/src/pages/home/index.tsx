import { Text, View } from '@tarojs/components';

export default function Home() {
  return (
    <View>
      <Text>睦邻</Text>
    </View>
  );
}
