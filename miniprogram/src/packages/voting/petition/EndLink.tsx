import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { TextField } from '../../../ui/form/TextField';
import { Link } from '../../../ui/link/Link';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';

/** Whoever started it takes the whole petition back, with the reason. */
export function EndLink({ petitionId, onEnded }: { petitionId: string; onEnded: () => void }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const end = useAction(async () => {
    await cloud.assembly.endPetition({ petitionId, reason });
    setOpen(false);
    toast('这次连署撤回了');
    onEnded();
  });
  return (
    <>
      <Link text="不办了，撤回这次连署" onClick={() => setOpen(true)} />
      <Sheet open={open} title="撤回这次连署吗？" onClose={() => setOpen(false)}>
        <TextField
          long
          label="为什么撤回"
          hint="签过名的邻居都看得到；撤回以后要再发起才行"
          max={200}
          value={reason}
          onChange={setReason}
          error={end.errorOf('reason')}
        />
        <Buttons>
          <Button kind="line" text="再想想" onClick={() => setOpen(false)} />
          <Button kind="brick" text="撤回连署" busy={end.busy} onClick={() => void end.run()} />
        </Buttons>
      </Sheet>
    </>
  );
}
