import { View } from '@tarojs/components';
import { Sheet } from '../../../ui/sheet/Sheet';

export interface AccountSheetProps {
  open: boolean;
  /** 物业费专户，尾号 3071. */
  account: string;
  onClose: () => void;
}

/** 钱到哪里: the way of the money, and where to check it. */
export function AccountSheet({ open, account, onClose }: AccountSheetProps) {
  return (
    <Sheet open={open} title="钱到哪里" onClose={onClose}>
      <View className="ml-sheet__text">微信把钱结算到{account}。睦邻不经手。</View>
      <View className="ml-sheet__text">每一笔都记进小区账本，每半年的收支公示里能查到。</View>
    </Sheet>
  );
}
