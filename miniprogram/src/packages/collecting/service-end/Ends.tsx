import { wholeDayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { LawLink } from '../../../law/LawLink';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { EntryCard } from '../two-persons/EntryCard';
import { EndSheet } from './EndSheet';
import { PaidBeyond } from './PaidBeyond';

export type End = Awaited<ReturnType<Cloud['fees']['serviceEnds']>>['ends'][number];

/** When service was said to end, what became of the bills, and what was paid beyond it. */
export function Ends({ desk: { communityId, holds } }: { desk: Desk }) {
  const [doing, setDoing] = useState<{ one: End; approve: boolean }>();
  const load = useLoad(`service-ends.${communityId}`, () => cloud.fees.serviceEnds({ communityId }));
  const decides = holds('manager', 'street');
  const bar = (
    <BottomBar>
      <Button text="登记服务终止" onClick={() => go('collecting/service-end', { communityId, ask: 1 })} />
    </BottomBar>
  );
  const done = () => {
    setDoing(undefined);
    load.reload();
  };
  return (
    <Page title="服务终止" bar={decides ? bar : undefined}>
      <Loaded load={load} what="服务终止">
        {({ ends }) => (
          <>
            {ends.length === 0 ? (
              <Card>
                <Empty title="没有登记过服务终止" detail="合同到期或者提前终止，登记服务到哪天，账单跟着截止。" />
              </Card>
            ) : null}
            {ends.map((one) => (
              <EntryCard
                {...one}
                key={one.serviceEndId}
                title={`服务到 ${wholeDayText(one.lastDay)}`}
                rows={[{ name: '依据', value: one.ground }]}
                outcome={[{ name: '改短或收回的账单', value: `${one.shortened} 份` }]}
                decides={decides}
                onDecide={(approve) => setDoing({ one, approve })}
              />
            ))}
            {ends.some(({ state }) => state === 'approved' || state === 'done') ? (
              <PaidBeyond communityId={communityId} refunds={holds('clerk', 'cashier', 'manager')} />
            ) : null}
            <Note>预收了、还没服务的那些天，业主要求退的，应当退（最高人民法院物业服务纠纷司法解释第三条）。</Note>
            <LawLink id="civil-946" />
            <LawLink id="civil-950" />
          </>
        )}
      </Loaded>
      {doing ? <EndSheet {...doing} onClose={() => setDoing(undefined)} onDone={done} /> : null}
    </Page>
  );
}
