import { parseYuan } from '@mulin/domain/money/fen';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { Kinds } from '../../../ui/form/Kinds';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { buildingKinds, type Kind } from '../../collecting/standards/choices';
import { decisionPicks } from './apply-words';

const levies = [
  { id: 'first', text: '首期' },
  { id: 'top-up', text: '续筹' },
] as const;
type Levy = (typeof levies)[number]['id'];

/** 筹集: the published amounts, asking homes to pay, and the bank's interest. */
export function Collect({ desk }: { desk: Desk }) {
  return (
    <Page title="筹集和利息">
      {desk.holds('street', 'bureau') ? <Standard desk={desk} /> : null}
      <Asking desk={desk} />
      <Interest desk={desk} />
    </Page>
  );
}

function Standard({ desk: { communityId, today } }: { desk: Desk }) {
  const { values, set } = useFields({ kind: undefined as Kind | undefined, amount: '', source: '', from: today });
  const send = useAction(async () => {
    const { kind, amount, source, from } = values;
    if (!kind) throw new CloudError('INVALID_INPUT', '选一种房屋', 'kind');
    const fenPerSqm = parseYuan(amount, 'fenPerSqm');
    await cloud.fund.setStandard({ communityId, kind, fenPerSqm, source, effectiveFrom: from });
    toast('登记了');
  });
  return (
    <Card title="首期交存标准">
      <Kinds
        label="哪种房屋"
        kinds={buildingKinds}
        value={values.kind}
        error={send.errorOf('kind')}
        onChange={set('kind')}
      />
      <TextField
        label="每平方米"
        keyboard="digit"
        unit="元"
        value={values.amount}
        onChange={set('amount')}
        error={send.errorOf('fenPerSqm')}
      />
      <TextField
        label="来源文件"
        max={120}
        example="公布标准的文件和文号"
        value={values.source}
        onChange={set('source')}
        error={send.errorOf('source')}
      />
      <DateField
        label="从哪天起"
        today={today}
        value={values.from}
        onChange={set('from')}
        error={send.errorOf('effectiveFrom')}
      />
      <Button text="登记标准" busy={send.busy} onClick={() => void send.run()} />
    </Card>
  );
}

function Asking({ desk: { communityId, today } }: { desk: Desk }) {
  const decided = useLoad(`fund-decisions.${communityId}`, () => decisionPicks(communityId));
  const { values, set } = useFields({
    kind: 'first' as Levy,
    decision: undefined as string | undefined,
    percent: '100',
    dueDay: undefined as string | undefined,
  });
  const [asking, setAsking] = useState(false);
  const send = useAction(async () => {
    setAsking(false);
    const { kind, decision, percent, dueDay } = values;
    if (!dueDay) throw new CloudError('INVALID_INPUT', '选交存期限', 'dueDay');
    const [pollId = '', questionId = ''] = (decision ?? '').split('#');
    const order = kind === 'top-up' && pollId !== '' ? { pollId, questionId, targetPercent: Number(percent) } : {};
    await cloud.fund.levy({ communityId, kind, dueDay, ...order });
    toast('应交清单列好了');
  });
  return (
    <Card title="请业主交存">
      <Kinds label="交什么" kinds={levies} value={values.kind} onChange={set('kind')} />
      {values.kind === 'top-up' ? (
        <>
          <PickField
            label="业主大会同意筹集的决定"
            picks={decided.data ?? []}
            value={values.decision}
            error={send.errorOf('pollId') ?? send.errorOf('questionId')}
            onChange={set('decision')}
          />
          <TextField
            label="补到首期的百分之几"
            keyboard="number"
            unit="%"
            value={values.percent}
            onChange={set('percent')}
            error={send.errorOf('targetPercent')}
          />
        </>
      ) : null}
      <DateField
        label="交存期限"
        today={today}
        from={today}
        value={values.dueDay}
        onChange={set('dueDay')}
        error={send.errorOf('dueDay')}
      />
      <Button text="列应交清单" busy={send.busy} onClick={() => setAsking(true)} />
      <ConfirmSheet
        open={asking}
        title="请业主交存吗？"
        confirm="列清单"
        busy={send.busy}
        onConfirm={() => void send.run()}
        onCancel={() => setAsking(false)}
      >
        首期按面积乘标准；续筹只列余额不到首期 30% 的。业主在“维修资金”里看到自己要交多少。
      </ConfirmSheet>
    </Card>
  );
}

function Interest({ desk: { communityId, today } }: { desk: Desk }) {
  const { values, set } = useFields({ year: today.slice(0, 4), amount: '', day: today, photos: [] as string[] });
  const send = useAction(async () => {
    const { year, amount, day, photos } = values;
    const amountFen = parseYuan(amount, 'amountFen');
    const fileIds = await uploadPhotos(photos, { folder: 'fund', communityId });
    await cloud.fund.recordInterest({ communityId, year, amountFen, day, fileIds });
    toast('登记了，等另一个人复核');
  });
  return (
    <Card title="银行利息">
      <TextField
        label="哪一年的"
        keyboard="number"
        value={values.year}
        onChange={set('year')}
        error={send.errorOf('year')}
      />
      <TextField
        label="利息"
        keyboard="digit"
        unit="元"
        value={values.amount}
        onChange={set('amount')}
        error={send.errorOf('amountFen')}
      />
      <DateField
        label="到账日"
        today={today}
        to={today}
        value={values.day}
        onChange={set('day')}
        error={send.errorOf('day')}
      />
      <Field label="银行回单" hint="最多 9 张" error={send.errorOf('fileIds')}>
        <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
      </Field>
      <Button text="登记利息" busy={send.busy} onClick={() => void send.run()} />
      <Note>另一个人复核以后，按到账日各户余额分到户。</Note>
    </Card>
  );
}
