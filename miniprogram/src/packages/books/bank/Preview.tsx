import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { RejectedLines } from '../../../desk/RejectedLines';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import type { Account } from './Accounts';
import { Differences } from './Differences';

/** A file and what it says. */
export interface Looked {
  fileId: string;
  account: Account;
  preview: Awaited<ReturnType<Cloud['payment']['previewBankList']>>;
}

export interface PreviewProps {
  communityId: string;
  looked: Looked;
  onEnd: () => void;
}

/** 先看流水: every row that cannot be read, and what does not agree. */
export function Preview({ communityId, looked, onEnd }: PreviewProps) {
  const { fileId, account, preview } = looked;
  const [asking, setAsking] = useState(false);
  const { rejected, differences, from, to, settled } = preview;
  const record = useAction(async () => {
    setAsking(false);
    const answer = await cloud.payment.recordBankList({ communityId, account: account.account, fileId });
    toast(answer.differences === 0 ? '全部对上，记好了' : `记好了，有 ${answer.differences} 处要别人查`);
    onEnd();
  });
  const bad = rejected.length > 0;
  const bar = (
    <BottomBar note={bad ? '有看不懂的行，改好再选。' : '对不上的等另一个人查明。'}>
      <Button kind="line" text="不登记" onClick={onEnd} />
      <Button text="登记" busy={record.busy} disabled={bad} onClick={() => setAsking(true)} />
    </BottomBar>
  );
  return (
    <Page title={account.title} bar={bar}>
      {record.error ? <Tip kind="bad">{record.error.message}</Tip> : null}
      <Card title={`${dayText(from)}到${dayText(to)}`}>
        <KeyValues rows={sumsOf(preview)} />
      </Card>
      <RejectedLines title="看不懂的" rejected={rejected} />
      {settled > 0 ? <Tip kind="ok">上次在路上的 {settled} 笔，这次对上了。</Tip> : null}
      {differences.length > 0 ? (
        <>
          <SectionHead title={`对不上的 ${differences.length} 处`} />
          <Differences found={differences} />
        </>
      ) : bad ? null : (
        <Tip icon="check-circle">一笔一笔都对上了，余额也一样。</Tip>
      )}
      <ConfirmSheet
        open={asking}
        title="登记这份流水吗？"
        confirm="登记"
        busy={record.busy}
        onConfirm={() => void record.run()}
        onCancel={() => setAsking(false)}
      >
        {account.title}对到 {dayText(to)}，银行余额 {yuan(preview.closingFen)} 元。登记以后不能改。
      </ConfirmSheet>
    </Page>
  );
}

const sumsOf = ({ lines, known, openingFen, inFen, outFen, closingFen, booksFen }: Looked['preview']) => [
  { name: '期初余额', value: `${yuan(openingFen)} 元` },
  { name: `收入和支出 ${lines} 笔`, value: `收 ${yuan(inFen)}，支 ${yuan(outFen)} 元` },
  { name: '银行余额', value: `${yuan(closingFen)} 元` },
  { name: '账上余额', value: `${yuan(booksFen)} 元` },
  ...(known > 0 ? [{ name: '以前对过的', value: `${known} 笔，没有再算` }] : []),
];
