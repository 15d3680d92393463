import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Asked } from './Asked';
import { Corrections } from './Corrections';
import { DecideSheet } from './DecideSheet';

export type Binding = Awaited<ReturnType<Cloud['account']['bindingsToDecide']>>['bindings'][number];

/** A binding and what is about to be said of it. */
export interface Decision {
  binding: Binding;
  approve: boolean;
}

/** 绑定核对: who says they live where, against the name on the roll. */
export function Waiting({ desk: { communityId } }: { desk: Desk }) {
  const [decision, setDecision] = useState<Decision>();
  const { load, more } = usePages(`bindings.${communityId}`, (skip) =>
    cloud.account.bindingsToDecide({ communityId, skip, limit: pageSize }),
  );
  const decided = () => {
    setDecision(undefined);
    load.reload();
  };
  return (
    <Page title="绑定核对">
      <Loaded load={load} what="申请">
        {(pages) => {
          const bindings = pages.flatMap((page) => page.bindings);
          if (bindings.length === 0)
            return (
              <Card>
                <Empty title="没有等着核对的申请" detail="居民用名册上的手机号能自己绑定；手机号对不上的才到这里。" />
              </Card>
            );
          return (
            <>
              {bindings.map((binding) => (
                <Asked key={binding.membershipId} binding={binding} onDecide={setDecision} />
              ))}
              <More last={pages.at(-1)?.bindings.length ?? 0} onMore={more} />
              <Note>
                姓名都遮住了一部分。看完整的会留记录，申请人看得到。对不上的，请申请人带身份证和不动产证到前台。
              </Note>
            </>
          );
        }}
      </Loaded>
      <Corrections communityId={communityId} />
      {decision ? <DecideSheet decision={decision} onClose={() => setDecision(undefined)} onDone={decided} /> : null}
    </Page>
  );
}
