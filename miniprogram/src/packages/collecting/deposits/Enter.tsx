import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useNumber } from '../../../cloud/useNumber';
import type { Desk } from '../../../desk/desk';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { Kinds } from '../../../ui/form/Kinds';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import { UnitFields } from '../../../who/UnitFields';

const ways = [
  { id: 'cash', text: '现金' },
  { id: 'transfer', text: '转账' },
] as const;
type Way = (typeof ways)[number]['id'];

const wrong = (message: string, field: string) => new CloudError('INVALID_INPUT', message, field);

/** 登记收押金: which home and how; the sum is the rule's. */
export function Enter({ desk: { communityId, today } }: { desk: Desk }) {
  const [unitId, setUnitId] = useState<string>();
  const [way, setWay] = useState<Way>();
  const { values, set } = useFields({ day: today, photos: [] as string[] });
  const number = useNumber();
  const enter = useAction(async () => {
    if (!unitId) throw wrong('选是哪一套房', 'unitId');
    if (!way) throw wrong('选一种收款方式', 'way');
    if (values.photos.length === 0) throw wrong('拍装修协议和收款单据', 'fileIds');
    const fileIds = await uploadPhotos(values.photos, { folder: 'deposits', communityId });
    await cloud.fees.enterDeposit({ unitId, requestId: await number.take(), way, day: values.day, fileIds });
    toast('登记了，等另一个人确认');
    back();
  });
  const bar = (
    <BottomBar note="按押金办法的金额收；另一个人确认以后给收据编号。">
      <Button text="登记" busy={enter.busy} onClick={() => void enter.run()} />
    </BottomBar>
  );
  return (
    <Page title="登记收押金" bar={bar}>
      <Card>
        <UnitFields communityId={communityId} value={unitId} error={enter.errorOf('unitId')} onChange={setUnitId} />
        <Kinds label="怎么收的" kinds={ways} value={way} error={enter.errorOf('way')} onChange={setWay} />
        <DateField
          label="哪天收的"
          today={today}
          to={today}
          value={values.day}
          error={enter.errorOf('day')}
          onChange={set('day')}
        />
        <Field label="装修协议和收款单据" hint="最多 9 张，只有物业看得到" error={enter.errorOf('fileIds')}>
          <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
        </Field>
      </Card>
    </Page>
  );
}
