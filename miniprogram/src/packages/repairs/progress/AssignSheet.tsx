import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import type { SheetProps } from './Doing';

/** 派单: to one of the staff, who has how much to do stands beside the name. */
export function AssignSheet({ open, request: { requestId, communityId }, onClose, onDone }: SheetProps) {
  const lists = useLoad(open ? `workers.${communityId}` : undefined, () => cloud.requests.lists({ communityId }));
  const [workerId, setWorkerId] = useState<string>();
  const [note, setNote] = useState('');
  const assign = useAction(async () => {
    if (!workerId) throw new CloudError('INVALID_INPUT', '选一位师傅', 'workerId');
    await cloud.requests.assign({ requestId, workerId, note });
    toast('派出去了');
    onDone();
  });
  return (
    <Sheet open={open} title="派单" onClose={onClose}>
      <Loaded load={lists} what="师傅">
        {({ workers }) => (
          <>
            <PickField
              label="派给谁"
              picks={workers.map(({ workerId: id, name, role, open: many }) => ({
                id,
                text: name,
                detail: `${role}，手上 ${many} 件`,
              }))}
              value={workerId}
              error={assign.errorOf('workerId')}
              onChange={setWorkerId}
            />
            <TextField
              label="交代一句"
              hint="可以不填，住户看得到"
              max={200}
              value={note}
              onChange={setNote}
              error={assign.errorOf('note')}
            />
            <Button text="派单" busy={assign.busy} onClick={() => void assign.run()} />
          </>
        )}
      </Loaded>
    </Sheet>
  );
}
