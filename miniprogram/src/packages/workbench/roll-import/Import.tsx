import { useState } from 'react';
import { chooseSheet, endingOf } from '../../../cloud/choose-sheet';
import { cloud } from '../../../cloud/cloud';
import { uploadFile } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { replace } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import { Skeleton } from '../../../ui/state/Skeleton';
import { Choose } from './Choose';
import { ConfirmSheet } from './ConfirmSheet';
import { PreviewCards } from './PreviewCards';
import { type Mapping, missingColumns, type Preview } from './preview';
import { Roll } from './Roll';

interface Sheet {
  fileId: string;
  fileName: string;
}

/** Choose a spreadsheet, see what it would do, correct the headings, confirm or drop. */
export function Import({ communityId }: { communityId: string }) {
  const [sheet, setSheet] = useState<Sheet>();
  const [preview, setPreview] = useState<Preview>();
  const [mapping, setMapping] = useState<Mapping>({});
  const [asking, setAsking] = useState(false);

  const look = async (file: Sheet, corrections: Mapping) => {
    const answer = await cloud.roll.preview({
      communityId,
      ...file,
      ...(Object.keys(corrections).length > 0 ? { mapping: corrections } : {}),
    });
    setSheet(file);
    setMapping(corrections);
    setPreview(answer);
  };
  const choose = useAction(async () => {
    const chosen = await chooseSheet();
    if (!chosen) return;
    const fileId = await uploadFile(chosen.path, { folder: 'registers', communityId }, endingOf(chosen.name));
    await look({ fileId, fileName: chosen.name }, {});
  });
  const correct = useAction(async (meaning: string, column: string) => {
    if (sheet && preview) {
      await cloud.roll.drop({ importId: preview.importId });
      await look(sheet, { ...mapping, [meaning]: column });
    }
  });
  const drop = useAction(async () => {
    if (preview) await cloud.roll.drop({ importId: preview.importId });
    setPreview(undefined);
    toast('没有写入名册');
  });

  const missing = preview ? missingColumns(preview.columns) : [];
  const off = missing.length > 0 || preview?.totals.acceptedRows === 0;
  const bar = preview ? (
    <BottomBar note={off ? '名册还不能写入，先对好表头。' : '点确认以前，名册一个字也没改。'}>
      <Button kind="line" text="不导了" busy={drop.busy} onClick={() => void drop.run()} />
      <Button text="确认导入" disabled={off || correct.busy} onClick={() => setAsking(true)} />
    </BottomBar>
  ) : (
    <BottomBar>
      <Button text="选表格" busy={choose.busy} onClick={() => void choose.run()} />
    </BottomBar>
  );
  return (
    <Page title={preview ? '导入前看一遍' : '房屋名册'} bar={bar}>
      {preview && sheet ? (
        <PreviewCards
          fileName={sheet.fileName}
          preview={preview}
          busy={correct.busy}
          onCorrect={(meaning, column) => void correct.run(meaning, column)}
        />
      ) : (
        <>
          {choose.busy ? <Skeleton text="正在读表格…" /> : <Choose error={choose.error?.message} />}
          <Roll communityId={communityId} />
        </>
      )}
      {asking && preview ? (
        <ConfirmSheet
          communityId={communityId}
          preview={preview}
          onClose={() => setAsking(false)}
          onDone={() => replace('workbench/roll-import', { communityId, importId: preview.importId })}
        />
      ) : null}
    </Page>
  );
}
