import { addMonths } from '@mulin/domain/day/day';
import { periodOf } from '@mulin/domain/day/period';
import { dayText, momentText } from '@mulin/domain/day/spoken';
import { quarterRows } from '@mulin/domain/fund/quarter-rows';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { openFile } from '../../../cloud/files';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Chips } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';

/** This quarter and the four before it, the newest first. */
export const lastQuarters = (today: string) =>
  Array.from({ length: 5 }, (_, back) => periodOf(addMonths(today, -3 * back), 'quarter').id).map((id) => ({
    id,
    text: `${id.slice(2, 4)} 年 ${id.slice(5)} 季`,
  }));

/** 季度统计: what is reported to the bureau, quarter by quarter, and the spreadsheet of it. */
export function Quarter({ desk: { communityId, today, holds } }: { desk: Desk }) {
  const quarters = lastQuarters(today);
  const [quarter, setQuarter] = useState(quarters[1]?.id ?? '');
  const load = useLoad(`fund-quarter.${communityId}.${quarter}`, () => cloud.fund.quarter({ communityId, quarter }));
  const download = useAction(async () => {
    const { file, fileName } = await cloud.fund.quarterSheet({ communityId, quarter });
    await openFile(file.url, fileName);
  });
  const [asking, setAsking] = useState(false);
  const report = useAction(async () => {
    setAsking(false);
    const { onTime } = await cloud.fund.reportQuarter({ communityId, quarter });
    toast(onTime ? '上报了，按时' : '上报了，晚了');
    load.reload();
  });
  const bar = (
    <BottomBar>
      <Button kind="line" icon="download" text="下载表格" busy={download.busy} onClick={() => void download.run()} />
      {load.data?.ended ? (
        <Button
          text={load.data.reportedAt === null ? '上报' : '更正后再上报'}
          busy={report.busy}
          onClick={() => setAsking(true)}
        />
      ) : null}
    </BottomBar>
  );
  return (
    <Page title="维修资金季度统计" bar={bar}>
      <Chips options={quarters} value={quarter} onChange={setQuarter} />
      <Loaded load={load} what="季度统计" shape="card">
        {(figures) => (
          <>
            <Tip kind={figures.agrees ? 'ok' : 'bad'}>
              {figures.agrees
                ? `各户合计和账本一致。${dayText(figures.dueDay)}前上报（产品默认，待核）。`
                : '各户合计和账本对不上，查清楚再上报。'}
            </Tip>
            {quarterRows(figures).map(({ title, rows }) => (
              <Card key={title} title={title}>
                <KeyValues rows={rows.map((row) => ({ name: row.title, value: row.value }))} />
              </Card>
            ))}
            {figures.repeated.length > 0 ? (
              <Tip kind="wait">
                一年里重复的应急：{figures.repeated.map(({ title, times }) => `${title} ${times} 次`).join('；')}
                。要检查。
              </Tip>
            ) : null}
            {figures.reportedAt === null ? null : <Note>{momentText(figures.reportedAt)}上报过。</Note>}
            <Note>
              {dayText(figures.from)}到{dayText(figures.to)}。都由账本、分户账和项目自动加总，应交未交是今天的数。
            </Note>
          </>
        )}
      </Loaded>
      {holds('bureau') ? (
        <Button
          kind="line"
          text="全旗县合计"
          onClick={() => go('books/fund', { communityId, write: 'district', quarter })}
        />
      ) : null}
      <ConfirmSheet
        open={asking}
        title="上报这一季的统计吗？"
        confirm="上报"
        busy={report.busy}
        onConfirm={() => void report.run()}
        onCancel={() => setAsking(false)}
      >
        按现在的数留底，住建局看得到。再上报是新的一版，原来的也留着。
      </ConfirmSheet>
    </Page>
  );
}
