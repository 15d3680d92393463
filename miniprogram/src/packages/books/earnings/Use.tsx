import { EARNING_USES, type EarningUse } from '@mulin/domain/earnings/kinds';
import { parseYuan } from '@mulin/domain/money/fen';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { useNumber } from '../../../cloud/useNumber';
import type { Desk } from '../../../desk/desk';
import { back } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { decisionPicks } from '../fund/apply-words';
import { Money, noMoney } from './Money';

const uses = (Object.keys(EARNING_USES) as EarningUse[]).map((id) => ({ id, text: EARNING_USES[id].title }));
const paysSomebody = (kind: EarningUse | undefined) => kind === 'repair' || kind === 'audit';

const afterwards: Record<EarningUse, string> = {
  fund: '复核以后转入维修资金，按面积分到每户的分户账。',
  repair: '复核以后记账。',
  committee: '先由社区同意，再换一个人复核，才拨到业委会账户。',
  fees: '复核以后按面积记进每户的余额，缴物业费时可以用。',
  audit: '复核以后记账。',
};

/** 使用公共收益, with the decision it rests on. */
export function Use({ desk: { communityId, today } }: { desk: Desk }) {
  const decided = useLoad(`earning-decisions.${communityId}`, () => decisionPicks(communityId));
  const { values, set } = useFields({
    kind: undefined as EarningUse | undefined,
    decision: undefined as string | undefined,
    title: '',
    counterparty: '',
  });
  const [asking, setAsking] = useState(false);
  const money = useFields(noMoney(today));
  const number = useNumber();
  const send = useAction(async () => {
    setAsking(false);
    const { kind, decision, title, counterparty } = values;
    const { amount, day, photos } = money.values;
    if (!kind) throw new CloudError('INVALID_INPUT', '选用在什么上', 'kind');
    const amountFen = parseYuan(amount, 'amountFen');
    const [pollId = '', questionId = ''] = (decision ?? '').split('#');
    const fileIds = await uploadPhotos(photos, { folder: 'vouchers', communityId });
    await cloud.ledger.enterUse({
      communityId,
      requestId: await number.take(),
      kind,
      amountFen,
      day,
      title,
      fileIds,
      ...(paysSomebody(kind) ? { counterparty } : {}),
      ...(pollId === '' ? {} : { pollId, questionId }),
    });
    toast('登记了，等另一个人办');
    back();
  });
  const { kind } = values;
  return (
    <Page title="使用公共收益">
      <Card>
        <PickField label="用在什么上" picks={uses} value={kind} error={send.errorOf('kind')} onChange={set('kind')} />
        <PickField
          label="业主大会的决定"
          hint={kind === 'fund' ? '放满 12 个月没决定的可以不选' : undefined}
          picks={decided.data ?? []}
          value={values.decision}
          error={send.errorOf('pollId') ?? send.errorOf('questionId')}
          onChange={set('decision')}
        />
        <TextField
          label="说明"
          max={60}
          example="比如 2026 年公共收益补充维修资金"
          value={values.title}
          onChange={set('title')}
          error={send.errorOf('title')}
        />
        {paysSomebody(kind) ? (
          <TextField
            label="付给谁"
            max={60}
            value={values.counterparty}
            onChange={set('counterparty')}
            error={send.errorOf('counterparty')}
          />
        ) : null}
      </Card>
      <Card>
        <Money today={today} fields={money} errorOf={send.errorOf} papers="银行回单、发票，最多 9 张" />
      </Card>
      <Button text="登记" busy={send.busy} onClick={() => setAsking(true)} />
      <Note>两个人办：您登记，另一个人复核以后才记账。</Note>
      <ConfirmSheet
        open={asking}
        title="登记这一笔使用吗？"
        confirm="登记"
        busy={send.busy}
        onConfirm={() => void send.run()}
        onCancel={() => setAsking(false)}
      >
        {kind ? afterwards[kind] : '还没有选用在什么上。'}记了账全体业主都看得到。
      </ConfirmSheet>
    </Page>
  );
}
