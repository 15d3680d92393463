import { parseYuan } from '@mulin/domain/money/fen';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useNumber } from '../../../cloud/useNumber';
import type { Desk } from '../../../desk/desk';
import { back } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import { Money, noMoney } from './Money';

/** 业主分摊的工作经费到账, with what it rests on. */
export function Contribution({ desk: { communityId, today } }: { desk: Desk }) {
  const [ground, setGround] = useState('');
  const money = useFields(noMoney(today));
  const number = useNumber();
  const send = useAction(async () => {
    const { amount, day, photos } = money.values;
    const amountFen = parseYuan(amount, 'amountFen');
    const fileIds = await uploadPhotos(photos, { folder: 'vouchers', communityId });
    await cloud.ledger.enterContribution({
      communityId,
      requestId: await number.take(),
      amountFen,
      day,
      ground,
      fileIds,
    });
    toast('登记了，等另一位委员或社区复核');
    back();
  });
  return (
    <Page title="登记业主分摊">
      <Card>
        <TextField
          label="依据"
          max={120}
          example="比如 议事规则第 31 条：每户每年 20 元"
          value={ground}
          onChange={setGround}
          error={send.errorOf('ground')}
        />
        <Money today={today} fields={money} errorOf={send.errorOf} papers="银行回单，最多 9 张" />
      </Card>
      <Button text="登记" busy={send.busy} onClick={() => void send.run()} />
      <Note>只写总数，不写谁交了、谁没交。另一个人复核以后记账。</Note>
    </Page>
  );
}
