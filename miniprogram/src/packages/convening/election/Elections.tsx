import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { More } from '../../../ui/more/More';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Start } from './Start';

/** Elections of the community, newest first; one at a time is under way. */
export function Elections({ desk }: { desk: Desk }) {
  const { communityId } = desk;
  const [starting, setStarting] = useState(false);
  const { load, more } = usePages(`elections.all.${communityId}`, (skip) =>
    cloud.committee.elections({ communityId, skip }),
  );
  if (starting) return <Start desk={desk} onBack={() => setStarting(false)} />;
  return (
    <Page
      title="选举"
      bar={
        <BottomBar>
          <Button text="开始一次选举" onClick={() => setStarting(true)} />
        </BottomBar>
      }
    >
      <Loaded load={load} what="选举">
        {(pages) => {
          const rows = pages.flatMap(({ elections }) => elections);
          if (rows.length === 0) {
            return (
              <Card>
                <Empty title="还没有选举" detail="首届选举、换届和补选都从这里开始。" />
              </Card>
            );
          }
          return (
            <>
              <Card kind="list">
                {rows.map(({ electionId, title, kindTitle, seats, stageText }, at) => (
                  <Cell
                    key={electionId}
                    icon="ballot"
                    text={title}
                    detail={`${kindTitle}，应选 ${seats} 人`}
                    aside={stageText}
                    last={at === rows.length - 1}
                    onClick={() => go('convening/election', { communityId, electionId })}
                  />
                ))}
              </Card>
              <More last={pages[pages.length - 1]?.elections.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
