import { Text, View } from '@tarojs/components';

export default function Workbench() {
  return (
    <View>
      <Text>工作台</Text>
    </View>
  );
}
