import { View } from '@tarojs/components';
import { Sheet } from '../../../ui/sheet/Sheet';

/** 请家里人代缴: how a relative comes to pay for this home. */
export function FamilySheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title="请家里人代缴" onClose={onClose}>
      <View className="ml-sheet__text">请家里人在自己手机上打开睦邻，点“添一套房”，找到这套房，关系选“家属”。</View>
      <View className="ml-sheet__text">物业核对以后，家里人就能代缴和报修。投票还是要您本人来。</View>
    </Sheet>
  );
}
