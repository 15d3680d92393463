import { dayText } from '@mulin/domain/day/spoken';
import { quarterRows } from '@mulin/domain/fund/quarter-rows';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { TakeTable } from '../../../desk/TakeTable';
import { useParams } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { count, yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Chips } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Loaded } from '../../../ui/state/Loaded';
import { lastQuarters } from './Quarter';

/** 全旗县: what the communities handed in for a quarter, the sum, and who has not. */
export function District({ desk: { post, posts, today } }: { desk: Desk }) {
  const { quarter: asked } = useParams<'quarter'>();
  const quarters = lastQuarters(today);
  const [quarter, setQuarter] = useState(asked ?? quarters[1]?.id ?? '');
  const districtId = post.districtId ?? posts.find(({ role }) => role === 'bureau')?.districtId;
  const load = useLoad(districtId && `fund-district.${districtId}.${quarter}`, () =>
    cloud.fund.quarterReports({ districtId: districtId ?? '', quarter }),
  );
  return (
    <Page title="全旗县维修资金季度统计">
      <Chips options={quarters} value={quarter} onChange={setQuarter} />
      <Loaded load={load} what="上报情况" shape="card">
        {({ dueDay, total, communities }) => {
          const made = communities.filter(({ reportedAt }) => reportedAt !== null);
          return (
            <>
              <Note>
                {dayText(dueDay)}前上报。{count(communities.length)} 个小区，{count(made.length)}{' '}
                个已经上报，合计只含已上报的。
              </Note>
              {quarterRows(total).map(({ title, rows }) => (
                <Card key={title} title={title}>
                  <KeyValues rows={rows.map((row) => ({ name: row.title, value: row.value }))} />
                </Card>
              ))}
              <SectionHead title="各小区" />
              <Card kind="list">
                {communities.map(({ communityId, name, reportedAt, onTime, homes, closingFen, underTopUp }, at) => (
                  <NoticeRow
                    key={communityId}
                    title={name}
                    badge={
                      reportedAt === null
                        ? { kind: 'wait', text: '没上报' }
                        : { kind: onTime ? 'ok' : 'bad', text: onTime ? '按时' : '晚了' }
                    }
                    meta={
                      reportedAt === null
                        ? []
                        : [`${count(homes)} 户`, `余额 ${yuan(closingFen)} 元`, `不到 30% 的 ${count(underTopUp)} 户`]
                    }
                    last={at === communities.length - 1}
                  />
                ))}
              </Card>
              {districtId && communities.length > 0 ? (
                <TakeTable
                  what="维修资金季度统计"
                  take={() => cloud.tables.takeOfDistrict({ districtId, list: 'fund-quarter', quarter })}
                />
              ) : null}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
