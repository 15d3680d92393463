import { whenText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Timeline } from '../../../ui/timeline/Timeline';

/** What neighbours reported and this home is affected by, or it reported for them: how far it got, nothing of who or in which words. */
export function Joined({ unitId }: { unitId: string | undefined }) {
  const { load, more } = usePages(unitId && `joined.${unitId}`, (skip) =>
    cloud.requests.joined({ unitId: unitId ?? '', skip, limit: pageSize }),
  );
  return (
    <Loaded load={load} what="进度">
      {(pages) => {
        const found = pages.flatMap(({ requests }) => requests);
        const now = pages[0]?.now ?? '';
        if (found.length === 0)
          return (
            <Card>
              <Empty title="还没有" detail="替邻居报的，和在“已有人报过”里点过“我家也受影响”的，都在这里看进度。" />
            </Card>
          );
        return (
          <>
            {found.map(({ requestId, place, category, stateTitle, steps }) => (
              <Card key={requestId} title={`${place}：${category}，${stateTitle}`}>
                <Timeline
                  steps={steps
                    .map(({ at, title }) => ({ state: 'done' as const, title, when: whenText(at, now) }))
                    .reverse()}
                />
              </Card>
            ))}
            <More last={pages.at(-1)?.requests.length ?? 0} onMore={more} />
          </>
        );
      }}
    </Loaded>
  );
}
