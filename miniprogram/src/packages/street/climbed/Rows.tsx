import { momentText } from '@mulin/domain/day/spoken';
import type { Cloud } from '../../../cloud/cloud';
import type { Pages } from '../../../cloud/usePages';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

type Answer = Awaited<ReturnType<Cloud['street']['climbed']>>;
type Row = Answer['requests'][number];

/** Those that came first on top; each opens where it is answered. */
export function Rows({ pages: { load, more }, named }: { pages: Pages<Answer>; named?: boolean }) {
  return (
    <Loaded load={load} what="上报的事">
      {(pages) => {
        const rows = pages.flatMap(({ requests }) => requests);
        if (rows.length === 0)
          return (
            <Card>
              <Empty title="没有报到这一级的" detail="时限到了没人办的，系统自动往上报，报到这一级就在这里。" />
            </Card>
          );
        return (
          <>
            <Card kind="list">
              {rows.map((row, at) => (
                <NoticeRow
                  key={row.requestId}
                  title={row.title}
                  badge={stamp(row)}
                  meta={[...(named ? [row.communityName] : []), row.no, `${momentText(row.since)} 报到`]}
                  last={at === rows.length - 1}
                  onClick={() => go('repairs/progress', { requestId: row.requestId })}
                />
              ))}
            </Card>
            <More last={pages.at(-1)?.requests.length ?? 0} onMore={more} />
          </>
        );
      }}
    </Loaded>
  );
}

function stamp({ answered, dueAt }: Row) {
  if (answered) return { kind: 'ok' as const, text: '已答复' };
  return { kind: 'bad' as const, text: dueAt ? `${momentText(dueAt)} 前答复` : '等答复' };
}
