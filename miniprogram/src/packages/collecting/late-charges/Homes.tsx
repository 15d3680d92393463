import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { More } from '../../../ui/more/More';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { labelText } from '../../../who/words';

/** What was agreed, and the homes that are late, with what has come up so far. */
export function Homes({ desk: { communityId } }: { desk: Desk }) {
  const { load, more } = usePages(`late-homes.${communityId}`, (skip) =>
    cloud.arrears.lateHomes({ communityId, skip, limit: pageSize }),
  );
  return (
    <Loaded load={load} what="欠缴的户">
      {(pages) => {
        const clauses = pages[0]?.clauses ?? [];
        const homes = pages.flatMap((page) => page.homes);
        return (
          <>
            <Card title="公示的约定">
              {clauses.length === 0 ? (
                <Empty title="没有约定违约金，不收" detail="合同没写，收费标准里也没有，晚缴不加钱。" />
              ) : (
                <KeyValues rows={clauses.map(({ standard, text }) => ({ name: standard, value: text }))} />
              )}
            </Card>
            {homes.length === 0 ? (
              <Card>
                <Empty title="没有过了缴费日的账单" />
              </Card>
            ) : (
              <Card kind="list">
                {homes.map(({ unitId, unitLabel, owedFen, lateFen, paused }, nth) => (
                  <Cell
                    key={unitId}
                    text={labelText(unitLabel)}
                    detail={`欠缴 ${yuan(owedFen)} 元${paused ? `，${paused}` : ''}`}
                    aside={lateFen > 0 ? `违约金 ${yuan(lateFen)} 元` : '没有'}
                    last={nth === homes.length - 1}
                    onClick={() => go('collecting/late-charges', { communityId, unitId })}
                  />
                ))}
              </Card>
            )}
            <More last={pages.at(-1)?.homes.length ?? 0} onMore={more} />
          </>
        );
      }}
    </Loaded>
  );
}
