import { type GroupPart, groupParts } from '@mulin/domain/assembly/formation';
import { useState } from 'react';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { CheckField } from '../../../ui/form/CheckField';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import type { Member } from './GroupForm';

const parts = (Object.keys(groupParts) as GroupPart[]).map((id) => ({ id, text: groupParts[id] }));
const empty: Member = { name: '', part: 'owner', chairs: false, label: '' };

/** One person to add. */
export function MemberFields({ onAdd }: { onAdd: (member: Member) => void }) {
  const { values, set, setAll } = useFields<Member>(empty);
  const [error, setError] = useState<string>();
  const add = () => {
    if (values.name.trim() === '') return setError('写上姓名');
    setError(undefined);
    onAdd({ ...values, name: values.name.trim(), chairs: values.chairs && values.part === 'street' });
    setAll({ ...empty, part: values.part });
  };
  return (
    <Card title="加一个人">
      <Kinds label="代表" kinds={parts} value={values.part} onChange={set('part')} />
      <TextField label="姓名" max={40} value={values.name} onChange={set('name')} error={error} />
      {values.part === 'owner' ? (
        <TextField label="房号" example="比如 3号楼2单元501" max={40} value={values.label} onChange={set('label')} />
      ) : null}
      {values.part === 'street' ? (
        <CheckField on={values.chairs} onChange={set('chairs')}>
          担任组长
        </CheckField>
      ) : null}
      <Button kind="line" text="加到名单" onClick={add} />
    </Card>
  );
}
