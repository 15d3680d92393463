import { OFFICES } from '@mulin/domain/assembly/committee/titles';
import { useState } from 'react';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';

type Role = keyof typeof OFFICES;

export interface Recorded {
  personName: string;
  role: Role;
  /** Empty when no access is to be given. */
  phone: string;
}

const kinds = (Object.keys(OFFICES) as Role[]).map((id) => ({ id, text: OFFICES[id] }));
const empty: Recorded = { personName: '', role: 'member', phone: '' };

/** One member to record; with a phone number the desk of the committee opens to that number. */
export function MemberFields({ onAdd }: { onAdd: (member: Recorded) => void }) {
  const { values, set, setAll } = useFields<Recorded>(empty);
  const [error, setError] = useState<string>();
  const add = () => {
    if (values.personName.trim() === '') return setError('写上姓名');
    setError(undefined);
    onAdd({ ...values, personName: values.personName.trim(), phone: values.phone.trim() });
    setAll(empty);
  };
  return (
    <Card title="加一位成员">
      <TextField label="姓名" max={30} value={values.personName} onChange={set('personName')} error={error} />
      <Kinds label="职务" kinds={kinds} value={values.role} onChange={set('role')} />
      <TextField
        label="手机号"
        hint="填了就能进工作台，不公开"
        keyboard="number"
        max={11}
        value={values.phone}
        onChange={set('phone')}
      />
      <Button kind="line" text="加到名单" onClick={add} />
    </Card>
  );
}
