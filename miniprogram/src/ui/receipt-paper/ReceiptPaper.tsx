import { View } from '@tarojs/components';
import { Badge } from '../badge/Badge';
import { yuan } from '../figures';
import { type KeyValue, KeyValues } from '../key-values/KeyValues';
import { LedgerSum } from '../ledger-sum/LedgerSum';

export interface ReceiptPaperProps {
  /** 物业费收据. */
  title: string;
  number: string;
  /** House, payer, period, sum. */
  rows: readonly KeyValue[];
  /** 实收, fen. */
  received: number;
  /** 大写: 伍佰贰拾柒元叁角肆分. */
  words: string;
  /** Payee, way of payment, time. */
  foot: readonly KeyValue[];
  /** Paid back, fen: adds 已退 and a minus row. */
  refunded?: number;
}

/** 收据 on paper with a torn edge. */
export function ReceiptPaper({ title, number, rows, received, words, foot, refunded = 0 }: ReceiptPaperProps) {
  const paid = { name: '实收', value: yuan(received), unit: '元' };
  return (
    <View>
      <View className="ml-rcpt">
        <View className="ml-rcpt__h">{title}</View>
        <View className="ml-rcpt__no ml-num">编号 {number}</View>
        {refunded > 0 ? (
          <View className="ml-rcpt__no">
            <Badge kind="wait" text="已退" />
          </View>
        ) : null}
        <View className="ml-hr" />
        <KeyValues rows={rows} />
        <View className="ml-rcpt__sum">
          <LedgerSum
            bare
            narrow
            rows={
              refunded > 0
                ? [
                    paid,
                    { name: '已退', value: yuan(-refunded), unit: '元' },
                    { operator: '=', name: '实际缴', value: yuan(received - refunded), unit: '元' },
                  ]
                : [{ ...paid, operator: '=' }]
            }
          />
        </View>
        <View className="ml-rcpt__cap">大写：{words}</View>
        <View className="ml-hr" />
        <KeyValues rows={foot} />
      </View>
      <View className="ml-rcpt__edge" />
    </View>
  );
}
