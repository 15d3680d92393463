import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useNumber } from '../../../cloud/useNumber';
import { replace } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { UnitFields } from '../../../who/UnitFields';
import { Fields } from './Fields';
import type { FormProps } from './Form';
import { promise } from './kinds';
import { Where } from './Where';

/** 替邻居报: water under a locked door, an old neighbour without a telephone. It is theirs from then on; one sees how far it got. */
export function ForNeighbour({ home, kinds, draft, choice }: FormProps) {
  const { communityId, unitId } = home;
  const [neighbourUnitId, setNeighbour] = useState<string>();
  const number = useNumber();
  const where = draft.place ?? '家里';
  const send = useAction(async () => {
    if (!neighbourUnitId) throw new CloudError('INVALID_INPUT', '选是哪一家', 'neighbourUnitId');
    const { category, place, urgency, text, fileIds } = await draft.written(communityId, where);
    await cloud.requests.reportForNeighbour({
      ...{ unitId, neighbourUnitId, category, place, urgency, text, fileIds },
      requestId: await number.take(),
    });
    toast('替邻居报上了，也告诉那一家了');
    replace('repairs/list', { view: 'joined' });
  });
  const bar = (
    <BottomBar note={promise(kinds.data, draft.howUrgent)}>
      <Button text="替邻居报" busy={send.busy} disabled={!kinds.data} onClick={() => void send.run()} />
    </BottomBar>
  );
  return (
    <Page title="替邻居报修" bar={bar}>
      {choice}
      <Card>
        <UnitFields
          communityId={communityId}
          value={neighbourUnitId}
          error={send.errorOf('neighbourUnitId')}
          onChange={setNeighbour}
        />
        <Note>
          那一家会收到消息，价钱由他们自己答复。不告诉他们是谁报的，物业看得到您的房号。有危险先打电话，别等消息。
        </Note>
      </Card>
      <Loaded load={kinds} what="报修类别" shape="card">
        {(lists) => (
          <>
            <Card>
              <Where
                common={false}
                place={where}
                places={lists.places}
                error={send.errorOf('place')}
                onPlace={draft.setPlace}
              />
            </Card>
            <Fields draft={draft} kinds={lists} errorOf={send.errorOf} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
