import { Text, View } from '@tarojs/components';
import { Badge } from '../badge/Badge';
import { classes } from '../classes';
import { yuan } from '../figures';
import { Icon } from '../icons/Icon';
import { Pressable } from '../pressable/Pressable';

export interface VoucherRowProps {
  /** 2 号楼排水管抢修. */
  purpose: string;
  /** Number and attachments: 4-027 · 发票 2 张、照片. */
  detail: string;
  fen: number;
  /** `redacting`: names are being covered. `missing`: 缺凭证. */
  state?: 'redacting' | 'missing';
  last?: boolean;
  onClick?: (() => void) | undefined;
}

/** 凭证: what a line of the ledger rests on. */
export function VoucherRow({ purpose, detail, fen, state, last, onClick }: VoucherRowProps) {
  return (
    <Pressable className={classes('ml-vch', last && 'ml-vch--last')} role="link" disabled={!onClick} onClick={onClick}>
      <View className="ml-vch__p">
        <View className="ml-vch__l ml-vch__l--s" />
        <View className="ml-vch__l" />
        <View className="ml-vch__l" />
        <View className="ml-vch__l ml-vch__l--s" />
      </View>
      <View className="ml-grow">
        <View className="ml-vch__t">{purpose}</View>
        <View className="ml-note">{state === 'redacting' ? '正在遮住姓名…' : detail}</View>
      </View>
      {state === 'missing' ? <Badge kind="bad" text="缺凭证" /> : null}
      <Text className="ml-num ml-strong">{yuan(fen)}</Text>
      {onClick ? <Icon name="chevron-right" tint="grey" size={16} /> : null}
    </Pressable>
  );
}
