import { parseYuan } from '@mulin/domain/money/fen';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { useNumber } from '../../../cloud/useNumber';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import type { Desk } from '../desk/desk';
import { type RecordKind, recordKinds } from './kinds';

/** 记一笔 with its voucher. Nothing is edited afterwards: a mistake is reversed. */
export function Record({ desk: { communityId, today }, kind }: { desk: Desk; kind: RecordKind }) {
  const words = recordKinds[kind];
  const accounts = useLoad(`accounts.${communityId}`, () => cloud.ledger.kinds({ communityId }));
  const { values, set } = useFields({
    account: undefined as string | undefined,
    amount: '',
    day: today,
    title: '',
    counterparty: '',
    ground: '',
    photos: [] as string[],
  });
  const [asking, setAsking] = useState(false);
  const number = useNumber();
  const record = useAction(async () => {
    setAsking(false);
    const { account, amount, day, title, counterparty, ground, photos } = values;
    if (!account) throw new CloudError('INVALID_INPUT', `选一样，${words.account}`, 'account');
    const amountFen = parseYuan(amount, 'amountFen');
    if (photos.length === 0) throw new CloudError('INVALID_INPUT', '拍一张凭证，没有凭证不能记', 'fileIds');
    const fileIds = await uploadPhotos(photos, { folder: 'vouchers', communityId });
    const entry = { communityId, entryId: await number.take(), account, amountFen, day, title, counterparty, fileIds };
    await (kind === 'income' ? cloud.ledger.recordSharedIncome({ ...entry, ground }) : cloud.ledger.recordCost(entry));
    toast('记上了');
    back();
  });
  const field = (name: 'amount' | 'title' | 'counterparty' | 'ground', fault: string = name) => ({
    value: values[name],
    onChange: set(name),
    error: record.errorOf(fault),
  });
  const bar = (
    <BottomBar note="记上就不能改，错了只能冲正，原来那一笔还在。">
      <Button text="记一笔" busy={record.busy} onClick={() => setAsking(true)} />
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
              error={record.errorOf('account')}
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
              error={record.errorOf('day')}
              onChange={set('day')}
            />
          </Card>
        )}
      </Loaded>
      <Card>
        <TextField label={words.what} example="比如 2 号楼排水管抢修" {...field('title')} />
        <TextField label={words.who} {...field('counterparty')} />
        {kind === 'income' ? (
          <TextField
            label="合同和表决依据"
            example="比如 广告合同 2026-03，业主大会第 1 次"
            max={120}
            {...field('ground')}
          />
        ) : null}
        <Field label="凭证" hint="发票、收据、照片，最多 9 张" error={record.errorOf('fileIds')}>
          <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
        </Field>
      </Card>
      <ConfirmSheet
        open={asking}
        title={`记一笔${words.title}吗？`}
        confirm="记上"
        busy={record.busy}
        onConfirm={() => void record.run()}
        onCancel={() => setAsking(false)}
      >
        {values.title}，{values.amount} 元。记上以后全体业主都能在收支公示里看到。
      </ConfirmSheet>
    </Page>
  );
}
