import { type PauseReason, pauseReasons } from '@mulin/domain/requests/clock';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { Kinds } from '../../../ui/form/Kinds';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { SheetProps } from './Doing';

const reasons = (Object.keys(pauseReasons) as PauseReason[]).map((id) => ({ id, text: pauseReasons[id].title }));
const clocks = {
  no: '时间照算，超时了要说明。',
  'three-days': '等住户的时间不算，一共最多三天。',
  'until-resumed': '维修资金办好以前不计时。',
} as const;

/** 先停一停: why, and whether the clock stands still. */
export function PauseSheet({ open, request: { requestId, communityId, common }, onClose, onDone }: SheetProps) {
  const [why, setWhy] = useState<PauseReason>();
  const [projectId, setProjectId] = useState<string>();
  const [note, setNote] = useState('');
  const payable = useLoad(open && why === 'fund' ? `payable.${communityId}` : undefined, () =>
    cloud.requests.payable({ communityId }),
  );
  const projects = (payable.data?.found ?? []).filter(({ of }) => of === 'fund');
  const pause = useAction(async () => {
    if (!why) throw new CloudError('INVALID_INPUT', '选一样，等什么', 'why');
    if (note.trim() === '') throw new CloudError('INVALID_INPUT', '写一句等什么', 'note');
    await cloud.requests.pause({ requestId, why, note, ...(why === 'fund' && projectId ? { projectId } : {}) });
    toast('告诉住户了');
    onDone();
  });
  return (
    <Sheet open={open} title="先停一停" onClose={onClose}>
      <Kinds
        label="为什么要等"
        kinds={common ? reasons : reasons.filter(({ id }) => id !== 'fund')}
        value={why}
        error={pause.errorOf('why')}
        onChange={setWhy}
      />
      {why ? <Note>{clocks[pauseReasons[why].stops]}</Note> : null}
      {why === 'fund' ? (
        <PickField
          label="哪一个维修资金项目"
          empty={payable.data && projects.length === 0 ? '还没有维修资金项目' : '请选'}
          picks={projects.map(({ id, title, detail }) => ({ id, text: title, detail }))}
          value={projectId}
          error={pause.errorOf('projectId')}
          onChange={setProjectId}
        />
      ) : null}
      <TextField
        long
        label="等什么"
        example="比如 减压阀厂家明天发货"
        max={200}
        value={note}
        onChange={setNote}
        error={pause.errorOf('note')}
      />
      <Button text="先停一停" busy={pause.busy} onClick={() => void pause.run()} />
    </Sheet>
  );
}
