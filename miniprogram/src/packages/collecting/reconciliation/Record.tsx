import { dayText } from '@mulin/domain/day/spoken';
import { parseYuan } from '@mulin/domain/money/fen';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { TextField } from '../../../ui/form/TextField';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import { Differences } from './Differences';

/** A file and what it says. */
export interface Looked {
  fileId: string;
  preview: Awaited<ReturnType<Cloud['payment']['previewSettlement']>>;
}

export interface RecordProps {
  communityId: string;
  looked: Looked;
  onEnd: () => void;
}

/** 对一天的账: what agrees, what does not, and what the bank really got. */
export function Record({ communityId, looked: { fileId, preview }, onEnd }: RecordProps) {
  const [arrived, setArrived] = useState('');
  const [bankFen, setBankFen] = useState<number>();
  const { day, payments, paymentFen, refunds, refundFen, chargeFen, others, differences, recorded } = preview;
  const check = useAction(async () => {
    const taken = arrived.trim().startsWith('-');
    const fen = parseYuan(arrived.trim().replace(/^-/, ''), 'bankFen');
    setBankFen(taken ? -fen : fen);
  });
  const record = useAction(async (fen: number) => {
    setBankFen(undefined);
    const answer = await cloud.payment.recordSettlement({ communityId, fileId, bankFen: fen });
    toast(answer.differences === 0 ? '全部对上，记好了' : `记好了，有 ${answer.differences} 处要别人查`);
    onEnd();
  });
  const bar = (
    <BottomBar note={recorded ? '这一天已经登记过了。' : '对上的才记到银行，对不上的等人查明。'}>
      <Button kind="line" text="不登记" onClick={onEnd} />
      <Button text="登记" busy={record.busy} disabled={recorded} onClick={() => void check.run()} />
    </BottomBar>
  );
  return (
    <Page title={`${dayText(day)}的账`} bar={bar}>
      <Card title="对上的">
        <KeyValues
          rows={[
            { name: `缴费 ${payments} 笔`, value: `${yuan(paymentFen)} 元` },
            { name: `退款 ${refunds} 笔`, value: `${yuan(refundFen)} 元` },
            { name: '手续费', value: `${yuan(chargeFen)} 元` },
            { name: '微信应结到银行', value: `${yuan(preview.bankFen)} 元` },
            ...(others > 0 ? [{ name: '别的小区', value: `${others} 笔，没有算` }] : []),
          ]}
        />
      </Card>
      {differences.length > 0 ? (
        <>
          <SectionHead title={`对不上的 ${differences.length} 处`} />
          <Differences found={differences} />
        </>
      ) : (
        <Tip icon="check-circle">一笔一笔都对上了。</Tip>
      )}
      <Card>
        <TextField
          label="银行实际到账"
          hint="看银行流水，扣款写负数"
          unit="元"
          value={arrived}
          error={check.errorOf('bankFen') ?? record.errorOf('bankFen')}
          onChange={setArrived}
        />
      </Card>
      <ConfirmSheet
        open={bankFen !== undefined}
        title="登记这一天吗？"
        confirm="登记"
        busy={record.busy}
        onConfirm={() => bankFen !== undefined && void record.run(bankFen)}
        onCancel={() => setBankFen(undefined)}
      >
        {dayText(day)}，银行到账 {arrived} 元。一天只能登记一次，记入账本以后不能改。
      </ConfirmSheet>
    </Page>
  );
}
