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
import { HandOverCard } from './HandOverCard';
import { HandOverSheet } from './HandOverSheet';

export type HandOver = Awaited<ReturnType<Cloud['fees']['handOvers']>>['handOvers'][number];

/** Hand-over days of the community, those that wait with what may be done by who looks. */
export function HandOvers({ desk: { communityId, holds } }: { desk: Desk }) {
  const [doing, setDoing] = useState<{ one: HandOver; approve: boolean }>();
  const { load, more } = usePages(`hand-overs.${communityId}`, (skip) =>
    cloud.fees.handOvers({ communityId, skip, limit: pageSize }),
  );
  const bar = (
    <BottomBar>
      <Button text="登记交付日" onClick={() => go('collecting/hand-overs', { communityId, ask: 1 })} />
    </BottomBar>
  );
  const done = () => {
    setDoing(undefined);
    load.reload();
  };
  return (
    <Page title="交付日" bar={holds('clerk') ? bar : undefined}>
      <Loaded load={load} what="交付登记">
        {(pages) => {
          const all = pages.flatMap(({ handOvers }) => handOvers);
          return (
            <>
              {all.length === 0 ? (
                <Card>
                  <Empty title="没有登记过交付日" detail="没登记的，按名册上写的“已交付”或“未交付”出账单。" />
                </Card>
              ) : null}
              {all.map((one) => (
                <HandOverCard
                  key={one.handOverId}
                  one={one}
                  decides={holds('manager')}
                  onDecide={(approve) => setDoing({ one, approve })}
                />
              ))}
              <More last={pages.at(-1)?.handOvers.length ?? 0} onMore={more} />
              <Note>已竣工但没有售出、没有交付的，物业费由建设单位缴（《物业管理条例》第四十一条）。</Note>
              <Note>没缴的账单重新出，建设单位和业主各一份，各缴各的天数；业主多缴的转入这家余额。</Note>
            </>
          );
        }}
      </Loaded>
      {doing ? <HandOverSheet {...doing} onClose={() => setDoing(undefined)} onDone={done} /> : null}
    </Page>
  );
}
