import { METERS } from '@mulin/domain/fees/meters';
import { useState } from 'react';
import { chooseSheet, endingOf } from '../../../cloud/choose-sheet';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadFile, uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import type { Desk } from '../../../desk/desk';
import { RejectedLines } from '../../../desk/RejectedLines';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { count, yuan } from '../../../ui/figures';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { PickField } from '../../../ui/form/PickField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { billableMonths } from '../bill-run/months';

type Asked = Parameters<Cloud['fees']['previewReadings']>[0];
type Preview = Awaited<ReturnType<Cloud['fees']['previewReadings']>>;

/** 抄表表: month and photographs for all of it, then the spreadsheet; what adds up is entered, the rest says why not. */
export function Readings({ desk: { communityId, today } }: { desk: Desk }) {
  const { values, set } = useFields({
    month: today.slice(0, 7),
    dueDay: undefined as string | undefined,
    photos: [] as string[],
  });
  const [read, setRead] = useState<{ asked: Asked; preview: Preview }>();
  const [asking, setAsking] = useState(false);
  const choose = useAction(async () => {
    const { month, dueDay, photos } = values;
    if (!dueDay) throw new CloudError('INVALID_INPUT', '选缴费期限', 'dueDay');
    if (photos.length === 0) throw new CloudError('INVALID_INPUT', '拍下账单', 'fileIds');
    const chosen = await chooseSheet();
    if (!chosen) return;
    const fileIds = await uploadPhotos(photos, { folder: 'vouchers', communityId });
    const fileId = await uploadFile(chosen.path, { folder: 'settlements', communityId }, endingOf(chosen.name));
    const asked = { communityId, fileId, month, dueDay, fileIds };
    setRead({ asked, preview: await cloud.fees.previewReadings(asked) });
  });
  const enter = useAction(async ({ asked, preview }: NonNullable<typeof read>) => {
    const { entered, rejected } = await cloud.fees.enterReadings({ ...asked, fileHash: preview.fileHash });
    setAsking(false);
    toast(`登记了 ${count(entered)} 块表，等另一个人复核`);
    if (rejected.length === 0) return back();
    setRead({ asked, preview: { ...preview, accepted: [], rejected } });
  });
  const accepted = read?.preview.accepted ?? [];
  const bar = (
    <BottomBar>
      <Button
        kind={accepted.length > 0 ? 'line' : 'main'}
        text={read ? '换一份表格' : '选表格'}
        busy={choose.busy}
        onClick={() => void choose.run()}
      />
      {accepted.length > 0 ? (
        <Button text={`登记 ${count(accepted.length)} 块表`} busy={enter.busy} onClick={() => setAsking(true)} />
      ) : null}
    </BottomBar>
  );
  return (
    <Page title="用表格登记抄表" bar={bar}>
      <Card>
        <PickField
          label="哪个月的"
          picks={billableMonths(today).filter(({ id }) => id <= today.slice(0, 7))}
          value={values.month}
          error={choose.errorOf('month')}
          onChange={set('month')}
        />
        <DateField
          label="业主缴费期限"
          today={today}
          from={today}
          value={values.dueDay}
          error={choose.errorOf('dueDay')}
          onChange={set('dueDay')}
        />
        <Field label="账单和表的照片" hint="业主也看得到，最多 9 张" error={choose.errorOf('fileIds')}>
          <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
        </Field>
      </Card>
      {read ? (
        <>
          <RejectedLines rejected={read.preview.rejected} />
          <Lines accepted={accepted} />
        </>
      ) : (
        <Note>
          表格第一张表要有“位置”“本次读数”“单价”“账单金额”四栏，位置和登记的表一样写。上次读数、倍率、供应单位不写就接着上一张账单。峰谷计价、换过的表，请在页面上一块一块登记。
        </Note>
      )}
      <ConfirmSheet
        open={asking}
        title={`登记 ${count(accepted.length)} 块表吗？`}
        confirm="登记"
        busy={enter.busy}
        onConfirm={() => read && void enter.run(read)}
        onCancel={() => setAsking(false)}
      >
        登记以后另一个人一块一块复核，复核了才分摊到户。
      </ConfirmSheet>
    </Page>
  );
}

function Lines({ accepted }: { accepted: Preview['accepted'] }) {
  if (accepted.length === 0) return null;
  return (
    <>
      <SectionHead title={`可以登记 ${count(accepted.length)} 块表`} />
      <Card kind="list">
        {accepted.map(({ line, kind, place, fromText, toText, usedText, totalFen }, at) => (
          <NoticeRow
            key={line}
            title={`${place}，${yuan(totalFen)} 元`}
            meta={[METERS[kind].title, `${fromText} 到 ${toText}`, `用了 ${usedText} ${METERS[kind].unit}`]}
            last={at === accepted.length - 1}
          />
        ))}
      </Card>
    </>
  );
}
