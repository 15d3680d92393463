import { momentText } from '@mulin/domain/day/spoken';
import { climbStates } from '@mulin/domain/street/levels';
import type { Cloud } from '../../../cloud/cloud';
import type { Pages } from '../../../cloud/usePages';
import { go } from '../../../routes';
import { PagedList } from '../../../ui/more/PagedList';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';

type Answer = Awaited<ReturnType<Cloud['street']['climbed']>>;
type Row = Answer['requests'][number];

/** Those that came first on top; each opens where it is answered. */
export function Rows({ pages, named }: { pages: Pages<Answer>; named?: boolean }) {
  return (
    <PagedList
      pages={pages}
      what="上报的事"
      rowsOf={({ requests }) => requests}
      nothing={{ title: '没有报到这一级的', detail: '时限到了没人办的，系统自动往上报，报到这一级就在这里。' }}
    >
      {(row, last) => (
        <NoticeRow
          key={row.requestId}
          title={row.title}
          badge={stamp(row)}
          meta={[...(named ? [row.communityName] : []), row.no, `${momentText(row.since)} 报到`]}
          last={last}
          onClick={() => go('repairs/progress', { requestId: row.requestId })}
        />
      )}
    </PagedList>
  );
}

function stamp({ answered, dueAt }: Row) {
  if (answered) return { kind: 'ok' as const, text: climbStates.answered };
  return { kind: 'bad' as const, text: dueAt ? `${momentText(dueAt)} 前答复` : climbStates.climbing };
}
