import { dutyFor, whenOn } from '@mulin/domain/requests/duty-words';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { DutySheet } from './DutySheet';
import type { Duty } from './duty';

/** 值班表: what comes in is given to who is on duty for it at that moment. */
export function Roster({ desk: { communityId, today, holds } }: { desk: Desk }) {
  const load = useLoad(`roster.${communityId}`, () => cloud.requests.roster({ communityId }));
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Duty>();
  const end = useAction(async (dutyId: string) => {
    await cloud.requests.endDuty({ dutyId });
    setLeaving(undefined);
    toast('撤下了');
    load.reload();
  });
  const keeps = holds('manager');
  const done = () => {
    setAdding(false);
    load.reload();
  };
  const bar = (
    <BottomBar>
      <Button text="排一个班" onClick={() => setAdding(true)} />
    </BottomBar>
  );
  return (
    <Page title="值班表" bar={keeps ? bar : undefined}>
      <Loaded load={load} what="值班表">
        {(roster) => (
          <>
            {roster.duties.length === 0 ? (
              <Card>
                <Empty title="还没有排班" detail="没有排班时，报来的事按类别派，或者等师傅自己接。" />
              </Card>
            ) : (
              <Card kind="list">
                {roster.duties.map((duty, at) => (
                  <NoticeRow
                    key={duty.dutyId}
                    title={duty.name}
                    badge={duty.gone ? { kind: 'bad', text: '已离岗，不派' } : undefined}
                    meta={[whenOn(duty), dutyFor(duty)]}
                    action={keeps ? { note: '', text: '撤下', onClick: () => setLeaving(duty) } : undefined}
                    last={at === roster.duties.length - 1}
                  />
                ))}
              </Card>
            )}
            <Note>单独排的一天，当天代替每周的排班。派给值班的，过了接单时限还没接，谁都可以接。</Note>
            {adding ? (
              <DutySheet
                communityId={communityId}
                today={today}
                roster={roster}
                onClose={() => setAdding(false)}
                onDone={done}
              />
            ) : null}
          </>
        )}
      </Loaded>
      <ConfirmSheet
        open={leaving !== undefined}
        title="撤下这个班吗？"
        confirm="撤下"
        busy={end.busy}
        onConfirm={() => void end.run(leaving?.dutyId ?? '')}
        onCancel={() => setLeaving(undefined)}
      >
        已经派给他的还在他手上，新报的不再派给他。
      </ConfirmSheet>
    </Page>
  );
}
