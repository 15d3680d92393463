import { parseYuan } from '@mulin/domain/money/fen';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
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
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';

const wrong = (message: string, field: string) => new CloudError('INVALID_INPUT', message, field);

/** 政府减免款到账: for homes whose reduction government bears; no home is named. Another person posts it. */
export function Grant({ desk: { communityId, today } }: { desk: Desk }) {
  const kinds = useLoad(`accounts.${communityId}`, () => cloud.ledger.kinds({ communityId }));
  const { values, set } = useFields({ amount: '', day: today, counterparty: '', photos: [] as string[] });
  const number = useNumber();
  const enter = useAction(async () => {
    const { amount, day, counterparty, photos } = values;
    const amountFen = parseYuan(amount, 'amountFen');
    if (counterparty.trim() === '') throw wrong('写上是哪个部门付的', 'counterparty');
    if (photos.length === 0) throw wrong('拍一张到账回单', 'fileIds');
    const fileIds = await uploadPhotos(photos, { folder: 'vouchers', communityId });
    const entryId = await number.take();
    const title = '政府承担的减免款到账';
    await cloud.ledger.enterGrant({ communityId, entryId, amountFen, day, title, counterparty, fileIds });
    toast('登记了，等另一个人复核');
    back();
  });
  const bar = (
    <BottomBar note="换一个人复核以后记进账本。">
      <Button text="登记到账" busy={enter.busy} onClick={() => void enter.run()} />
    </BottomBar>
  );
  return (
    <Page title="政府减免款到账" bar={bar}>
      <Loaded load={kinds} what="还没补来的减免款" shape="card">
        {({ grantsFen }) => (
          <Card>
            <TextField
              label="到账多少"
              keyboard="digit"
              unit="元"
              value={values.amount}
              onChange={set('amount')}
              error={enter.errorOf('amountFen')}
            />
            <Note>{`批准减免、由政府承担的，账单上还有 ${yuan(grantsFen)} 元没有补来。`}</Note>
          </Card>
        )}
      </Loaded>
      <Card>
        <DateField
          label="哪一天"
          today={today}
          to={today}
          why="按回单上的日子填"
          value={values.day}
          error={enter.errorOf('day')}
          onChange={set('day')}
        />
        <TextField
          label="谁付的"
          example="比如 旗民政局"
          max={60}
          value={values.counterparty}
          onChange={set('counterparty')}
          error={enter.errorOf('counterparty')}
        />
        <Field label="到账回单" hint="最多 9 张" error={enter.errorOf('fileIds')}>
          <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
        </Field>
      </Card>
    </Page>
  );
}
