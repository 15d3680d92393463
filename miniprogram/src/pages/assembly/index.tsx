import { Text, View } from '@tarojs/components';

export default function Assembly() {
  return (
    <View>
      <Text>议事</Text>
    </View>
  );
}
