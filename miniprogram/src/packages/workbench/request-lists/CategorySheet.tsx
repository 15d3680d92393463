import { requestKinds } from '@mulin/domain/requests/request';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useNumber } from '../../../cloud/useNumber';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Segment } from '../../../ui/options/Options';
import { Sheet } from '../../../ui/sheet/Sheet';
import type { Category, Kept } from './lists';

export interface CategorySheetProps {
  kept: Kept;
  /** Absent: a new one. */
  category: Category | undefined;
  onClose: () => void;
  onSave: (category: Category) => void;
  onRemove: () => void;
}

const kinds = (Object.keys(requestKinds) as Category['kind'][]).map((id) => ({ id, text: requestKinds[id] }));
const fresh = { title: '', kind: 'repair' as const, urgency: 'normal' as const, workerId: '' };
/** No worker has this id. */
const NOBODY = 'whoever';

/** 改一类, or a new one. What was reported already keeps the name it was reported under. */
export function CategorySheet({ kept, category, onClose, onSave, onRemove }: CategorySheetProps) {
  const { values, set } = useFields<Omit<Category, 'category'>>(category ?? fresh);
  const number = useNumber();
  const save = useAction(async () => {
    if (values.title.trim() === '') throw new CloudError('INVALID_INPUT', '写类别名称', 'title');
    const id = category?.category ?? `c-${(await number.take()).slice(0, 16)}`;
    onSave({ ...values, title: values.title.trim(), category: id });
  });
  const urgencies = kept.limits.filter(({ urgency }) => urgency !== 'complaint' && urgency !== 'question');
  const people = kept.workers.map(({ workerId, name, role }) => ({ id: workerId, text: name, detail: role }));
  return (
    <Sheet open title={category ? '改类别' : '添一类'} onClose={onClose}>
      <Segment options={kinds} value={values.kind} onChange={set('kind')} />
      <TextField
        label="类别名称"
        example="比如 道闸"
        max={12}
        value={values.title}
        error={save.errorOf('title')}
        onChange={set('title')}
      />
      {values.kind === 'repair' ? (
        <PickField
          label="一般有多急"
          picks={urgencies.map(({ urgency, title }) => ({ id: urgency, text: title }))}
          value={values.urgency}
          onChange={set('urgency')}
        />
      ) : null}
      <PickField
        label="没有人值班时派给谁"
        picks={[{ id: NOBODY, text: '不派，谁有空谁接' }, ...people]}
        value={values.workerId === '' ? NOBODY : values.workerId}
        onChange={(id) => set('workerId')(id === NOBODY ? '' : id)}
      />
      <Buttons>
        {category ? <Button kind="line" text="去掉这一类" onClick={onRemove} /> : null}
        <Button text="存" busy={save.busy} onClick={() => void save.run()} />
      </Buttons>
    </Sheet>
  );
}
