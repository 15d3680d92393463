import { go } from '../../routes';
import type { BadgeKind } from '../../ui/badge/Badge';
import { Card } from '../../ui/card/Card';
import { NoticeRow } from '../../ui/notice-row/NoticeRow';
import { SectionHead } from '../../ui/section-head/SectionHead';
import { Empty } from '../../ui/state/Empty';
import type { TodayAnswer } from './useToday';

type Notice = TodayAnswer['notices'][number];

const stamps: Partial<Record<Notice['badge'], BadgeKind>> = { 'on-time': 'ok', late: 'wait', overdue: 'bad' };

/** 最新公示: what is overdue on top, then the newest; the whole board is one tab away. */
export function Newest({ notices, elder }: { notices: readonly Notice[]; elder: boolean }) {
  return (
    <>
      <SectionHead
        title="最新公示"
        link={{ text: '全部', label: '全部公示', arrow: true, onClick: () => go('board') }}
      />
      {notices.length === 0 ? (
        <Card>
          <Empty title="还没有公示" detail="收费标准和每半年的收支都要公示，贴出来这里就有。" />
        </Card>
      ) : (
        <Card kind="list">
          {notices.map((notice, at) => (
            <Row key={notice.id} notice={notice} elder={elder} last={at === notices.length - 1} />
          ))}
        </Card>
      )}
    </>
  );
}

/** An overdue duty has no page of its own: the board says who owes it. In 大字 the kind is left out. */
function Row({ notice, elder, last }: { notice: Notice; elder: boolean; last: boolean }) {
  const { id, title, badge, badgeText, kindTitle, dateText } = notice;
  const kind = stamps[badge];
  return (
    <NoticeRow
      title={title}
      badge={kind && { kind, text: badgeText }}
      meta={elder || kindTitle === title ? [dateText] : [kindTitle, dateText]}
      last={last}
      onClick={() => (badge === 'overdue' ? go('board') : go('board/notice', { noticeId: id }))}
    />
  );
}
