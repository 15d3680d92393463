import { dayText } from '@mulin/domain/day/spoken';
import { sessionStates } from '@mulin/domain/street/joint';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { pageSize, usePages } from '../../../cloud/usePages';
import { TakeTable } from '../../../desk/TakeTable';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { count } from '../../../ui/figures';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Loaded } from '../../../ui/state/Loaded';
import { Stats } from '../../../ui/stats/Stats';
import { Tip } from '../../../ui/tip/Tip';
import { postsOf, useMe } from '../../../who/me';
import { MatterList } from '../MatterList';
import { BodySheet } from './BodySheet';
import { CallSheet } from './CallSheet';

export type Joint = Awaited<ReturnType<Cloud['street']['joint']>>;

/** The last sessions; older ones lie in the archive of the street. */
const shownMeetings = 12;

export function Street({ streetId, name }: { streetId: string; name: string | undefined }) {
  const me = useMe();
  const [doing, setDoing] = useState<'body' | 'call'>();
  const load = useLoad(`joint.${streetId}`, () => cloud.street.joint({ streetId, limit: shownMeetings }));
  const pages = usePages(`joint-matters.${streetId}`, (skip) =>
    cloud.street.mattersInStreet({ streetId, skip, limit: pageSize }),
  );
  const convenes = (me.data ? postsOf(me.data) : []).some(
    (post) => post.role === 'street' && post.streetId === streetId,
  );
  const done = () => {
    setDoing(undefined);
    load.reload();
  };
  const bar =
    convenes && load.data ? (
      <BottomBar>
        <Button kind="line" text={load.data.body ? '成员单位' : '建立联席会议'} onClick={() => setDoing('body')} />
        {load.data.body ? <Button text="召集会议" onClick={() => setDoing('call')} /> : null}
      </BottomBar>
    ) : undefined;
  return (
    <Page title={name ? `${name}联席会议` : '联席会议'} bar={bar}>
      <Loaded load={load} what="联席会议" shape="card">
        {(joint) => (
          <>
            {joint.warning ? <Tip kind="bad">{joint.warning}</Tip> : null}
            <Card>
              <Stats
                stats={[
                  { value: count(joint.late), text: '逾期', bad: joint.late > 0 },
                  { value: count(joint.open), text: '在办' },
                  { value: joint.body?.lastMetDay ? dayText(joint.body.lastMetDay) : '—', text: '上次开会' },
                ]}
              />
            </Card>
            {joint.meetings.length > 0 ? (
              <Card kind="list">
                {joint.meetings.map(({ meetingId, day, place, state, participants }, at) => (
                  <Cell
                    key={meetingId}
                    icon="council"
                    text={`${dayText(day, joint.today)} ${place}`}
                    detail={`${participants.length} 家单位`}
                    aside={sessionStates[state]}
                    last={at === joint.meetings.length - 1}
                    onClick={() => go('street/meeting', { meetingId })}
                  />
                ))}
              </Card>
            ) : null}
            {doing === 'body' ? (
              <BodySheet streetId={streetId} joint={joint} onClose={() => setDoing(undefined)} onDone={done} />
            ) : null}
            {doing === 'call' ? (
              <CallSheet streetId={streetId} joint={joint} onClose={() => setDoing(undefined)} onDone={done} />
            ) : null}
          </>
        )}
      </Loaded>
      <SectionHead title="在办的事项" />
      <MatterList pages={pages} onOpen={(matterId) => go('street/matter', { matterId })} />
      {pages.load.data?.[0]?.matters.length ? (
        <TakeTable what="联席会议在办事项" take={() => cloud.tables.takeOfStreet({ streetId, list: 'matters' })} />
      ) : null}
    </Page>
  );
}
