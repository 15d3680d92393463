import { useState } from 'react';
import { chooseSheet, endingOf } from '../../../cloud/choose-sheet';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { uploadFile, uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import type { Desk } from '../../../desk/desk';
import { RejectedLines } from '../../../desk/RejectedLines';
import { back } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { count, yuan } from '../../../ui/figures';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';

type Preview = Awaited<ReturnType<Cloud['fund']['previewOpening']>>;

/** 期初余额: a list and the bank's statement; nothing is written before another person confirms. */
export function Opening({ desk: { communityId, today } }: { desk: Desk }) {
  const [day, setDay] = useState(today);
  const [photos, setPhotos] = useState<string[]>([]);
  const [preview, setPreview] = useState<Preview>();
  const read = useAction(async () => {
    const evidence = await uploadPhotos(photos, { folder: 'fund', communityId });
    const chosen = await chooseSheet();
    if (!chosen) return;
    const fileId = await uploadFile(chosen.path, { folder: 'fund', communityId }, endingOf(chosen.name));
    setPreview(await cloud.fund.previewOpening({ communityId, fileId, day, evidence }));
  });
  return (
    <Page title="导入期初余额">
      {preview ? (
        <>
          <Card title="表里读到的">
            <KeyValues
              rows={[
                { name: '要写入', value: `${count(preview.homes)} 户` },
                { name: '首期合计', value: `${yuan(preview.firstFen)} 元` },
                { name: '余额合计', value: `${yuan(preview.balanceFen)} 元` },
                { name: '名册上有、表里没有', value: `${count(preview.missing)} 户` },
              ]}
            />
          </Card>
          <RejectedLines rejected={preview.rejected} />
          <Note>已经登记，等另一个人在“登记和复核”里对着银行对账单核对。核对以前什么都没有写入。</Note>
          <Button text="知道了" onClick={back} />
        </>
      ) : (
        <>
          <Card>
            <DateField
              label="截止日"
              today={today}
              to={today}
              value={day}
              onChange={setDay}
              error={read.errorOf('day')}
            />
            <Field label="银行对账单" hint="拍照，最多 9 张" error={read.errorOf('evidence')}>
              <PhotoPicker photos={photos} max={9} onChange={setPhotos} />
            </Field>
          </Card>
          <Note>表格第一张表要有“房号”“首期”“余额”三栏，单位元。同一份表导两次，不会多记。</Note>
          <Button text="选表格" busy={read.busy} onClick={() => void read.run()} />
        </>
      )}
    </Page>
  );
}
