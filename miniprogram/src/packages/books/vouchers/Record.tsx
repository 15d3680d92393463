import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { useNumber } from '../../../cloud/useNumber';
import type { Desk } from '../../../desk/desk';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { Kinds } from '../../../ui/form/Kinds';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { IncomeFields } from './IncomeFields';
import { type RecordKind, recordKinds } from './kinds';
import { nothingWritten, settledBy, voteOf, type Written, written } from './written';

/** 记一笔 with its voucher: another person posts it. Nothing is edited afterwards: a mistake is reversed. */
export function Record({ desk: { communityId, today }, kind }: { desk: Desk; kind: RecordKind }) {
  const words = recordKinds[kind];
  const accounts = useLoad(`accounts.${communityId}`, () => cloud.ledger.kinds({ communityId }));
  const { values, set } = useFields({ ...nothingWritten, day: today });
  const [entry, setEntry] = useState<Written>();
  const number = useNumber();
  const check = useAction(async () => setEntry(written(values, kind)));
  const record = useAction(
    async ({ photos, contract, decision, paperDecision, heldBy: held, settled, ...facts }: Written) => {
      setEntry(undefined);
      const fileIds = await uploadPhotos(photos, { folder: 'vouchers', communityId });
      const sent = { ...facts, communityId, entryId: await number.take(), fileIds };
      if (kind === 'income')
        await cloud.ledger.enterSharedIncome({
          ...sent,
          contract,
          heldBy: held,
          ...voteOf({ decision, paperDecision }),
        });
      else await cloud.ledger.enterCost({ ...sent, settled });
      toast('登记了，等另一个人复核');
      back();
    },
  );
  const errorOf = (name: string) => check.errorOf(name) ?? record.errorOf(name);
  const field = (name: 'amount' | 'title' | 'counterparty', fault: string = name) => ({
    value: values[name],
    onChange: set(name),
    error: errorOf(fault),
  });
  const bar = (
    <BottomBar note="换一个人复核以后记进账本，记上就不能改，错了只能冲正。">
      <Button text="记一笔" busy={record.busy} onClick={() => void check.run()} />
    </BottomBar>
  );
  return (
    <Page title={words.title} bar={bar}>
      <Loaded load={accounts} what="科目" shape="card">
        {(answer) => (
          <Card>
            <PickField
              label={words.account}
              picks={answer[words.accounts].map(({ account, title }) => ({ id: account, text: title }))}
              value={values.account}
              error={errorOf('account')}
              onChange={set('account')}
            />
            <TextField
              label="金额"
              keyboard="digit"
              unit="元"
              example="比如 1260.00"
              {...field('amount', 'amountFen')}
            />
            <DateField
              label="哪一天"
              today={today}
              to={today}
              why="按实际收付的日子填"
              value={values.day}
              error={errorOf('day')}
              onChange={set('day')}
            />
          </Card>
        )}
      </Loaded>
      <Card>
        <TextField label={words.what} example="比如 2 号楼排水管抢修" {...field('title')} />
        <TextField label={words.who} {...field('counterparty')} />
        {kind === 'cost' ? (
          <Kinds
            label="怎么付的"
            kinds={settledBy}
            value={values.settled}
            error={errorOf('settled')}
            onChange={set('settled')}
          />
        ) : null}
        {kind === 'income' ? (
          <IncomeFields communityId={communityId} values={values} set={set} errorOf={errorOf} />
        ) : null}
        <Field label="凭证" hint="发票、收据、照片，最多 9 张" error={errorOf('fileIds')}>
          <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
        </Field>
      </Card>
      <ConfirmSheet
        open={entry !== undefined}
        title={`记一笔${words.title}吗？`}
        confirm="登记"
        busy={record.busy}
        onConfirm={() => entry && void record.run(entry)}
        onCancel={() => setEntry(undefined)}
      >
        {entry?.title}，{yuan(entry?.amountFen ?? 0)} 元。复核以后全体业主都能在收支公示里看到。
        {kind === 'income' && entry?.decision === '' && entry.paperDecision === '' ? '这一笔会标红写“无表决”。' : ''}
      </ConfirmSheet>
    </Page>
  );
}
