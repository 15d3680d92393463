import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { UnitFields } from '../../../who/UnitFields';

interface RecommendProps {
  electionId: string;
  communityId: string;
  onClose: () => void;
  onDone: () => void;
}

const sides = [
  { id: 'community', text: '社区推荐' },
  { id: 'branch', text: '党组织推荐' },
] as const;

export function RecommendSheet({ electionId, communityId, onClose, onDone }: RecommendProps) {
  const [homeId, setHomeId] = useState<string>();
  const [personName, setPersonName] = useState('');
  const [from, setFrom] = useState<(typeof sides)[number]['id']>('community');
  const send = useAction(async () => {
    if (!homeId) throw new CloudError('INVALID_INPUT', '选一下是哪一套房的业主', 'homeId');
    if (personName.trim() === '') throw new CloudError('INVALID_INPUT', '写上姓名', 'personName');
    await cloud.committee.recommend({ electionId, homeId, personName, from });
    toast('推荐了，等本人答复');
    onDone();
  });
  return (
    <Sheet open title="推荐候选人" onClose={onClose}>
      <Kinds label="谁推荐" kinds={sides} value={from} onChange={setFrom} />
      <UnitFields communityId={communityId} value={homeId} error={send.errorOf('homeId')} onChange={setHomeId} />
      <TextField
        label="业主姓名"
        max={30}
        value={personName}
        onChange={setPersonName}
        error={send.errorOf('personName')}
      />
      <Note>本人在手机上答复；不用手机的，请他签纸面同意书，拍照登记。</Note>
      <Button text="推荐" busy={send.busy} onClick={() => void send.run()} />
    </Sheet>
  );
}
