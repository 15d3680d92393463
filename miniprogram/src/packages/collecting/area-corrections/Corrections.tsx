import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { CorrectionCard } from './CorrectionCard';
import { CorrectionSheet } from './CorrectionSheet';

export type Correction = Awaited<ReturnType<Cloud['fees']['areaCorrections']>>['corrections'][number];

/** Corrections of the community, those that wait with what may be done by who looks. */
export function Corrections({ desk: { communityId, holds } }: { desk: Desk }) {
  const [doing, setDoing] = useState<{ one: Correction; approve: boolean }>();
  const { load, more } = usePages(`area-corrections.${communityId}`, (skip) =>
    cloud.fees.areaCorrections({ communityId, skip, limit: pageSize }),
  );
  const bar = (
    <BottomBar>
      <Button text="登记更正" onClick={() => go('collecting/area-corrections', { communityId, ask: 1 })} />
    </BottomBar>
  );
  const done = () => {
    setDoing(undefined);
    load.reload();
  };
  return (
    <Page title="面积更正" bar={holds('clerk') ? bar : undefined}>
      <Loaded load={load} what="面积更正">
        {(pages) => {
          const all = pages.flatMap(({ corrections }) => corrections);
          return (
            <>
              {all.length === 0 ? (
                <Card>
                  <Empty title="没有面积更正" detail="前台登记，项目经理同意，账单跟着按天改。" />
                </Card>
              ) : null}
              {all.map((one) => (
                <CorrectionCard
                  key={one.correctionId}
                  one={one}
                  decides={holds('manager')}
                  onDecide={(approve) => setDoing({ one, approve })}
                />
              ))}
              <More last={pages.at(-1)?.corrections.length ?? 0} onMore={more} />
              <Note>没缴的账单重新出；缴多了的转入这家余额；缴少了的不补收。</Note>
              <Note>建设单位已经缴了的账单不改，由双方另行结算。</Note>
            </>
          );
        }}
      </Loaded>
      {doing ? <CorrectionSheet {...doing} onClose={() => setDoing(undefined)} onDone={done} /> : null}
    </Page>
  );
}
