import { Text, View } from '@tarojs/components';

export default function StatementDraft() {
  return (
    <View>
      <Text>收支公示草稿</Text>
    </View>
  );
}
