import { Text, View } from '@tarojs/components';

export default function RollImport() {
  return (
    <View>
      <Text>导入名册</Text>
    </View>
  );
}
