import { momentText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { Card } from '../../../ui/card/Card';
import { count } from '../../../ui/figures';
import { More } from '../../../ui/more/More';
import { Note } from '../../../ui/note/Note';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Check } from './Check';

const badges = {
  done: undefined,
  begun: { kind: 'info', text: '在办' },
  refused: { kind: 'bad', text: '没办成' },
  unknown: { kind: 'bad', text: '要核对' },
} as const;

/** 操作记录: who did what, newest first. Residents are not named. */
export function Trail({ desk: { communityId } }: { desk: Desk }) {
  const { load, more } = usePages(`audits.${communityId}`, (skip) =>
    cloud.desk.audits({ communityId, skip, limit: pageSize }),
  );
  return (
    <Page title="操作记录">
      <Loaded load={load} what="操作记录">
        {(pages) => {
          const entries = pages.flatMap((page, at) =>
            page.entries.map((entry, nth) => ({ ...entry, key: `${at} ${nth}` })),
          );
          if (entries.length === 0)
            return (
              <Card>
                <Empty title="还没有记录" detail="谁在这个小区办了什么，都会记在这里，谁也改不了。" />
              </Card>
            );
          return (
            <>
              <Check communityId={communityId} />
              <SectionHead title={`一共 ${count(pages[0]?.total ?? 0)} 条`} />
              <Card kind="list">
                {entries.map(({ key, at, who, roles, what, subject, altered, outcome, outcomeText }, nth) => (
                  <NoticeRow
                    key={key}
                    title={what}
                    badge={badges[outcome]}
                    meta={[
                      who ? `${who}（${roles}）` : roles,
                      ...(subject ? [subject] : []),
                      ...altered.map((one) => `${one.what}：${one.from} → ${one.to}`),
                      momentText(at),
                      ...(outcome === 'done' ? [] : [outcomeText]),
                    ]}
                    last={nth === entries.length - 1}
                  />
                ))}
              </Card>
              <More last={pages.at(-1)?.entries.length ?? 0} onMore={more} />
              <Note>居民办的事不显示姓名和房号。</Note>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
