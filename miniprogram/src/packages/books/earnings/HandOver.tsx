import { parseYuan } from '@mulin/domain/money/fen';
import { cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { useNumber } from '../../../cloud/useNumber';
import type { Desk } from '../../../desk/desk';
import { back } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { useFields } from '../../../ui/form/useFields';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { Money, noMoney } from './Money';

/** 物业代收的停车费等转入业主专户. */
export function HandOver({ desk: { communityId, today } }: { desk: Desk }) {
  const load = useLoad(`purses.${communityId}`, () => cloud.ledger.purses({ communityId }));
  const money = useFields(noMoney(today));
  const number = useNumber();
  const send = useAction(async () => {
    const amountFen = parseYuan(money.values.amount, 'amountFen');
    const fileIds = await uploadPhotos(money.values.photos, { folder: 'vouchers', communityId });
    const requestId = await number.take();
    await cloud.ledger.enterHandOver({ communityId, requestId, amountFen, day: money.values.day, fileIds });
    toast('登记了，等另一个人复核');
    back();
  });
  return (
    <Page title="代收的转入专户">
      <Loaded load={load} what="代收的钱" shape="card">
        {({ atFirmFen }) => (
          <Card>
            <KeyValues rows={[{ name: '代收了、还没转的', value: `${yuan(atFirmFen)} 元` }]} />
          </Card>
        )}
      </Loaded>
      <Card>
        <Money today={today} fields={money} errorOf={send.errorOf} papers="银行转账回单，最多 9 张" />
      </Card>
      <Button text="登记" busy={send.busy} onClick={() => void send.run()} />
      <Note>收来的那一刻就是业主的，要整笔转进专户。另一个人复核以后记账。</Note>
    </Page>
  );
}
