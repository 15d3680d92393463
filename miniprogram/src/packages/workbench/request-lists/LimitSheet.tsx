import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import type { Limit } from './lists';

export interface LimitSheetProps {
  limit: Limit;
  onClose: () => void;
  onSave: (limit: Limit) => void;
}

const textOf = (minutes: number | null): string => (minutes === null ? '' : String(minutes));

function minutes(text: string, field: string): number {
  if (!/^\d+$/.test(text.trim()) || Number(text) < 1) throw new CloudError('INVALID_INPUT', '填整数分钟', field);
  return Number(text);
}

/** 定时限, in minutes. */
export function LimitSheet({ limit, onClose, onSave }: LimitSheetProps) {
  const { values, set } = useFields({
    take: textOf(limit.takeWithin),
    onSite: textOf(limit.onSiteWithin),
    done: textOf(limit.doneWithin),
  });
  const save = useAction(async () => {
    onSave({
      ...limit,
      takeWithin: minutes(values.take, 'take'),
      onSiteWithin: limit.onSiteWithin === null ? null : minutes(values.onSite, 'onSite'),
      doneWithin: minutes(values.done, 'done'),
    });
  });
  return (
    <Sheet open title={`${limit.title}的时限`} onClose={onClose}>
      <TextField
        label="几分钟内接单"
        keyboard="number"
        unit="分钟"
        value={values.take}
        error={save.errorOf('take')}
        onChange={set('take')}
      />
      {limit.onSiteWithin === null ? null : (
        <TextField
          label="几分钟内到场"
          keyboard="number"
          unit="分钟"
          value={values.onSite}
          error={save.errorOf('onSite')}
          onChange={set('onSite')}
        />
      )}
      <TextField
        label="几分钟内办好"
        keyboard="number"
        unit="分钟"
        value={values.done}
        error={save.errorOf('done')}
        onChange={set('done')}
      />
      <Note>一小时 60 分钟，一天 1440 分钟。</Note>
      <Button text="定下" busy={save.busy} onClick={() => void save.run()} />
    </Sheet>
  );
}
