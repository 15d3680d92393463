import { OFFICES } from '@mulin/domain/assembly/committee/titles';
import { type Spending as Kind, SPENDINGS } from '@mulin/domain/earnings/kinds';
import { parseYuan } from '@mulin/domain/money/fen';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useNumber } from '../../../cloud/useNumber';
import type { Desk } from '../../../desk/desk';
import { back } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import { Money, noMoney } from './Money';

type Office = keyof typeof OFFICES;
const kinds = (Object.keys(SPENDINGS) as Kind[]).map((id) => ({ id, text: SPENDINGS[id].title }));
const posts = (Object.keys(OFFICES) as Office[]).map((id) => ({ id, text: OFFICES[id] }));

/** 业委会花了一笔, with its voucher. */
export function Spending({ desk: { communityId, today } }: { desk: Desk }) {
  const { values, set } = useFields({
    kind: undefined as Kind | undefined,
    post: undefined as Office | undefined,
    title: '',
    counterparty: '',
  });
  const money = useFields(noMoney(today));
  const number = useNumber();
  const send = useAction(async () => {
    const { kind, post, title, counterparty } = values;
    const { amount, day, photos } = money.values;
    if (!kind) throw new CloudError('INVALID_INPUT', '选花在什么上', 'kind');
    const amountFen = parseYuan(amount, 'amountFen');
    const fileIds = await uploadPhotos(photos, { folder: 'vouchers', communityId });
    const facts = { communityId, requestId: await number.take(), kind, amountFen, day, title, fileIds };
    await cloud.ledger.enterSpending({ ...facts, ...(kind === 'allowance' ? { post } : { counterparty }) });
    toast('登记了，等另一位委员或社区复核');
    back();
  });
  const allowance = values.kind === 'allowance';
  return (
    <Page title="登记经费支出">
      <Card>
        <Kinds
          label="花在什么上"
          kinds={kinds}
          value={values.kind}
          error={send.errorOf('kind')}
          onChange={set('kind')}
        />
        {allowance ? (
          <Kinds
            label="哪个职务"
            kinds={posts}
            value={values.post}
            error={send.errorOf('post')}
            onChange={set('post')}
          />
        ) : null}
        <TextField
          label="用途"
          max={60}
          example="比如 打印表决票 500 张"
          value={values.title}
          onChange={set('title')}
          error={send.errorOf('title')}
        />
        {allowance ? (
          <Note>公示的是职务，不写谁领的；领条只有业委会和社区看得到。</Note>
        ) : (
          <TextField
            label="付给谁"
            max={60}
            value={values.counterparty}
            onChange={set('counterparty')}
            error={send.errorOf('counterparty')}
          />
        )}
      </Card>
      <Card>
        <Money today={today} fields={money} errorOf={send.errorOf} papers="发票、收据，最多 9 张" />
      </Card>
      <Button text="登记" busy={send.busy} onClick={() => void send.run()} />
    </Page>
  );
}
