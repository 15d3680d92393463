import { momentText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import type { BillPart } from './OneBill';

/** 收回: asked by one, decided by another; what was paid becomes the home's balance. */
export function TakeBack(part: BillPart) {
  const { state, takeBack } = part.bill;
  if (state === 'done' && part.desk.holds('clerk', 'manager')) return <Asking {...part} />;
  if (takeBack === null) return null;
  return (
    <Card title={state === 'back-asked' ? '申请收回' : '收回了'}>
      <Note>
        {takeBack.reason}（{momentText(takeBack.at)}提出）
      </Note>
      {state === 'back-asked' ? <Deciding {...part} mine={takeBack.mine} /> : null}
      {state === 'taken-back' ? <Note>没缴的收回了，缴了的转进各户余额。可以重新登记这个月的账单。</Note> : null}
    </Card>
  );
}

function Asking({ meterBillId, onDone }: BillPart) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const ask = useAction(async () => {
    await cloud.fees.askTakeBack({ meterBillId, reason });
    setOpen(false);
    toast('提出来了，等另一个人复核');
    onDone();
  });
  return (
    <>
      <Button kind="line" text="这张账单错了，申请收回" onClick={() => setOpen(true)} />
      <ConfirmSheet
        open={open}
        title="申请收回这张账单吗？"
        confirm="申请收回"
        refuses
        busy={ask.busy}
        onConfirm={() => void ask.run()}
        onCancel={() => setOpen(false)}
      >
        另一位同事复核以后才收回。业主看得到原因。
        <TextField
          label="哪里错了"
          max={200}
          example="比如 倍率抄错了"
          value={reason}
          error={ask.errorOf('reason')}
          onChange={setReason}
        />
      </ConfirmSheet>
    </>
  );
}

function Deciding({ desk, meterBillId, mine, onDone }: BillPart & { mine: boolean }) {
  const [asking, setAsking] = useState<boolean>();
  const decide = useAction(async (agree: boolean) => {
    const { state } = await cloud.fees.decideTakeBack({ meterBillId, agree });
    setAsking(undefined);
    toast(state === 'done' ? '不收回，账单照旧' : state === 'taken-back' ? '收回了' : '正在收回');
    onDone();
  });
  if (mine) return <Tip icon="people">您提出的，要换一位项目经理来复核。</Tip>;
  if (!desk.holds('manager')) return <Tip icon="people">等项目经理复核。</Tip>;
  return (
    <>
      <Buttons>
        <Button kind="line" text="账单没错" onClick={() => setAsking(false)} />
        <Button kind="brick" text="同意收回" onClick={() => setAsking(true)} />
      </Buttons>
      <ConfirmSheet
        open={asking !== undefined}
        title={asking ? '收回这张账单吗？' : '不收回吗？'}
        confirm={asking ? '收回' : '不收回'}
        refuses={asking === true}
        busy={decide.busy}
        onConfirm={() => void decide.run(asking === true)}
        onCancel={() => setAsking(undefined)}
      >
        {asking
          ? '账上冲回；没缴的分摊收回，缴了的转进那一户的余额。收回以后不能恢复，只能重新登记。'
          : '账单照旧，没缴的照样要缴。'}
      </ConfirmSheet>
    </>
  );
}
