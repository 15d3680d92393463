import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { postsOf, useMe } from '../../../who/me';
import { Say } from '../Say';
import { Day } from './Day';
import { PlanSheet } from './PlanSheet';

export type Reception = Awaited<ReturnType<Cloud['street']['receptionDays']>>['days'][number];

const hosts = ['committee', 'community', 'street'] as const;

export function Calendar({ communityId }: { communityId: string }) {
  const me = useMe();
  const [planning, setPlanning] = useState(false);
  const [ending, setEnding] = useState<Reception>();
  const load = useLoad(`reception.${communityId}`, () => cloud.street.receptionDays({ communityId }));
  const roles = (me.data ? postsOf(me.data) : []).map(({ role }) => role);
  const mine = hosts.filter((host) => roles.includes(host));
  const done = () => {
    setPlanning(false);
    setEnding(undefined);
    load.reload();
  };
  return (
    <Loaded load={load} what="接待日">
      {({ days, today }) => (
        <>
          {days.length === 0 ? (
            <Card>
              <Empty title="近期没有接待日" detail="社区、镇街、业委会定了接待日，这里就有。" />
            </Card>
          ) : null}
          {days.map((one) => (
            <Day key={one.receptionId} one={one} today={today} onEnd={() => setEnding(one)} />
          ))}
          {mine.length > 0 ? (
            <Buttons>
              <Button text="定一个接待日" onClick={() => setPlanning(true)} />
            </Buttons>
          ) : null}
          <Note>接待日听到的事当场登记成来件，有单号和答复时限。</Note>
          {planning ? (
            <PlanSheet
              communityId={communityId}
              hosts={mine}
              today={today}
              onClose={() => setPlanning(false)}
              onDone={done}
            />
          ) : null}
          {ending ? (
            <Say
              title={`${dayText(ending.day)}的接待`}
              choices={{
                label: '办了没有',
                kinds: [
                  { id: 'held', text: '办了' },
                  { id: 'cancelled', text: '没办' },
                ],
              }}
              label="情况或原因"
              example="比如 来了 6 人，登记来件 2 件"
              button="登记"
              done="登记好了"
              send={({ choice, note }) =>
                cloud.street.endReception({ receptionId: ending.receptionId, held: choice === 'held', note })
              }
              onClose={() => setEnding(undefined)}
              onDone={done}
            />
          ) : null}
        </>
      )}
    </Loaded>
  );
}
