import { useState } from 'react';
import { chooseSheet, endingOf } from '../../../cloud/choose-sheet';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { uploadFile } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { RejectedLines } from '../../../desk/RejectedLines';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { count, yuan } from '../../../ui/figures';
import { Note } from '../../../ui/note/Note';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';

type Preview = Awaited<ReturnType<Cloud['payment']['previewOfflineList']>>;

/** 收款表: choose it, see which bill each line pays and which lines cannot be entered, then enter the rest. */
export function List({ communityId }: { communityId: string }) {
  const [fileId, setFileId] = useState('');
  const [preview, setPreview] = useState<Preview>();
  const [asking, setAsking] = useState(false);
  const choose = useAction(async () => {
    const chosen = await chooseSheet();
    if (!chosen) return;
    const uploaded = await uploadFile(chosen.path, { folder: 'settlements', communityId }, endingOf(chosen.name));
    setPreview(await cloud.payment.previewOfflineList({ communityId, fileId: uploaded }));
    setFileId(uploaded);
  });
  const enter = useAction(async ({ fileHash }: Preview) => {
    const { entered, rejected } = await cloud.payment.enterOfflineList({ communityId, fileId, fileHash });
    setAsking(false);
    toast(`录了 ${count(entered)} 笔，等另一个人确认`);
    if (rejected.length === 0) return back();
    setPreview({ fileHash, already: entered, accepted: [], rejected });
  });
  const accepted = preview?.accepted ?? [];
  const totalFen = accepted.reduce((sum, line) => sum + line.totalFen, 0);
  const bar = (
    <BottomBar>
      <Button
        kind={accepted.length > 0 ? 'line' : 'main'}
        text={preview ? '换一份表格' : '选表格'}
        busy={choose.busy}
        onClick={() => void choose.run()}
      />
      {accepted.length > 0 ? (
        <Button text={`录入 ${count(accepted.length)} 笔`} busy={enter.busy} onClick={() => setAsking(true)} />
      ) : null}
    </BottomBar>
  );
  return (
    <Page title="用表格录收款" bar={bar}>
      {choose.error ? <Tip kind="bad">{choose.error.message}</Tip> : null}
      {preview ? (
        <>
          {preview.already > 0 ? <Tip>这份表里有 {count(preview.already)} 笔已经录过了，不会再录。</Tip> : null}
          <RejectedLines rejected={preview.rejected} />
          <Lines accepted={accepted} totalFen={totalFen} />
        </>
      ) : (
        <Note>
          表格第一张表要有“房号”“金额”两栏，可以有“方式”（现金或转账）和“备注”。一行一笔，单位元。每一笔从这家最早的物业费账单缴起，金额要正好是一张或几张账单。录了以后每一笔都等另一个人确认。
        </Note>
      )}
      <ConfirmSheet
        open={asking}
        title={`录入 ${count(accepted.length)} 笔，一共 ${yuan(totalFen)} 元吗？`}
        confirm="钱都收到了，录入"
        busy={enter.busy}
        onConfirm={() => preview && void enter.run(preview)}
        onCancel={() => setAsking(false)}
      >
        录入以后这些账单先锁住，等另一个人一笔一笔确认。
      </ConfirmSheet>
    </Page>
  );
}

function Lines({ accepted, totalFen }: { accepted: Preview['accepted']; totalFen: number }) {
  if (accepted.length === 0) return null;
  return (
    <>
      <SectionHead title={`可以录 ${count(accepted.length)} 笔，一共 ${yuan(totalFen)} 元`} />
      <Card kind="list">
        {accepted.map(({ line, unitLabel, totalFen: fen, wayTitle, bills }, at) => (
          <NoticeRow
            key={line}
            title={`${unitLabel}，${yuan(fen)} 元`}
            meta={[wayTitle, ...bills]}
            last={at === accepted.length - 1}
          />
        ))}
      </Card>
    </>
  );
}
