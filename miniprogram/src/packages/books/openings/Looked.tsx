import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { RejectedLines } from '../../../desk/RejectedLines';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { Field } from '../../../ui/form/Field';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import type { Book } from './books';
import type { Preview, Sheets } from './Enter';
import { Figures } from './Figures';

export interface LookedProps {
  communityId: string;
  book: Book;
  preview: Preview;
  sheets: Sheets;
  onBack: () => void;
}

/** What the sheets say, and what has to be put right; when nothing has, it is entered and waits for another person. */
export function Looked({ communityId, book, preview, sheets, onBack }: LookedProps) {
  const [photos, setPhotos] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const { fileHash, homesFileHash, rejected, homesRejected, differences } = preview;
  const sound = rejected.length + homesRejected.length + differences.length === 0;
  const enter = useAction(async () => {
    const fileIds = await uploadPhotos(photos, { folder: 'vouchers', communityId });
    const hashes = { fileHash, ...(homesFileHash === '' ? {} : { homesFileHash }) };
    await cloud.ledger.enterOpening({ communityId, book: book.id, ...sheets, ...hashes, fileIds });
    setAsking(false);
    toast('登记好了，等另一个人复核');
    back();
  });
  const bar = (
    <BottomBar>
      <Button kind={sound ? 'line' : 'main'} text="换表格" onClick={onBack} />
      {sound ? <Button text="登记" busy={enter.busy} onClick={() => setAsking(true)} /> : null}
    </BottomBar>
  );
  return (
    <Page title={`${book.title}期初`} bar={bar}>
      {sound ? <Tip kind="ok">借贷相平，分户合计和总数一样。</Tip> : <Tip kind="bad">还不能登记，改好表格再选。</Tip>}
      {differences.length > 0 ? (
        <Card title="对不上">
          <KeyValues rows={differences.map(({ what, fen }) => ({ name: what, value: `${yuan(fen)} 元` }))} />
        </Card>
      ) : null}
      <RejectedLines title="余额表有问题的" rejected={rejected} />
      <RejectedLines title="分户表有问题的" rejected={homesRejected} />
      <Figures {...preview} />
      {sound ? (
        <Card>
          <Field label="依据" hint="原来的账表、银行对账单、交接清单，拍照，最多 9 张" error={enter.errorOf('fileIds')}>
            <PhotoPicker photos={photos} max={9} onChange={setPhotos} />
          </Field>
        </Card>
      ) : null}
      <ConfirmSheet
        open={asking}
        title={`登记${book.title}的期初吗？`}
        confirm="和原来的账核对过了，登记"
        busy={enter.busy}
        onConfirm={() => void enter.run()}
        onCancel={() => setAsking(false)}
      >
        登记以后等另一个人复核，复核了才过账。一个账本只有一次期初，录错了只能整份冲回。
      </ConfirmSheet>
    </Page>
  );
}
