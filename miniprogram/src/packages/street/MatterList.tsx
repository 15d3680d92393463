import { dayText } from '@mulin/domain/day/spoken';
import type { Cloud } from '../../cloud/cloud';
import type { Pages } from '../../cloud/usePages';
import type { BadgeProps } from '../../ui/badge/Badge';
import { PagedList } from '../../ui/more/PagedList';
import { NoticeRow } from '../../ui/notice-row/NoticeRow';

export type MatterRow = Awaited<ReturnType<Cloud['street']['matters']>>['matters'][number];

export function matterBadge({ state, stateTitle, dueDay, late }: MatterRow): BadgeProps {
  if (state === 'closed') return { kind: 'ok', text: stateTitle };
  const limit = dueDay ? ` · ${late ? '过了' : '限'} ${dayText(dueDay)}` : '';
  return { kind: late ? 'bad' : state === 'refused' ? 'closed' : 'wait', text: `${stateTitle}${limit}` };
}

export interface MatterListProps {
  pages: Pages<{ matters: MatterRow[] }>;
  /** Offices open a matter; others read what stands here. */
  onOpen?: ((matterId: string) => void) | undefined;
}

/** What, which unit, until when, what became of it. */
export function MatterList({ pages, onOpen }: MatterListProps) {
  return (
    <PagedList
      pages={pages}
      what="事项"
      rowsOf={({ matters }) => matters}
      nothing={{ title: '没有事项', detail: '没人办好的报事会自动报到联席会议，社区和镇街也可以提交。' }}
    >
      {(row, last) => (
        <NoticeRow
          key={row.matterId}
          title={row.title}
          badge={matterBadge(row)}
          meta={[row.no, row.communityName, row.kindTitle, ...(row.unit ? [`${row.unit}办`] : []), row.outcome].filter(
            Boolean,
          )}
          last={last}
          {...(onOpen ? { onClick: () => onOpen(row.matterId) } : {})}
        />
      )}
    </PagedList>
  );
}
