import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { UnitFields } from '../../../who/UnitFields';
import type { StandSheetProps } from './StandSheet';

/** 推荐邻居: which home and whom. Whether the name is right is not told; the neighbour answers. */
export function NominateSheet({ place, onClose, onDone }: Omit<StandSheetProps, 'candidateId'>) {
  const { electionId, unitId, communityId } = place;
  const [homeId, setHomeId] = useState<string>();
  const [personName, setPersonName] = useState('');
  const send = useAction(async () => {
    if (!homeId) throw new CloudError('INVALID_INPUT', '选一下是哪一套房的业主', 'homeId');
    if (personName.trim() === '') throw new CloudError('INVALID_INPUT', '写上邻居的姓名', 'personName');
    await cloud.committee.nominate({ unitId, electionId, homeId, personName });
    toast('推荐了，等邻居自己答复');
    onDone();
  });
  return (
    <Sheet open title="推荐邻居" onClose={onClose}>
      <UnitFields communityId={communityId} value={homeId} error={send.errorOf('homeId')} onChange={setHomeId} />
      <TextField
        label="邻居的姓名"
        max={30}
        value={personName}
        onChange={setPersonName}
        error={send.errorOf('personName')}
      />
      <Note>
        先跟邻居说一声：他在手机上同意了才算，不会用手机的可以找社区填纸面同意书。几位业主推荐同一个人，就是联名推荐。
      </Note>
      <Button text="推荐" busy={send.busy} onClick={() => void send.run()} />
    </Sheet>
  );
}
