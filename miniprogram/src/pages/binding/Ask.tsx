import { rightsText } from '@mulin/domain/people/home-rights';
import { useState } from 'react';
import { cloud } from '../../cloud/cloud';
import { CloudError } from '../../cloud/error';
import { useAction } from '../../cloud/useAction';
import { Button } from '../../ui/button/Button';
import { Buttons } from '../../ui/button/Buttons';
import { Card } from '../../ui/card/Card';
import { DateField } from '../../ui/form/DateField';
import { Kinds } from '../../ui/form/Kinds';
import { TextField } from '../../ui/form/TextField';
import { Note } from '../../ui/note/Note';
import { toast } from '../../ui/sheet/toast';
import type { Home } from '../../who/me';
import { Finder } from './Finder';

type Relation = Home['relation'];

const relations: { id: Relation; text: string }[] = [
  { id: 'owner', text: '业主' },
  { id: 'family', text: '家属' },
  { id: 'tenant', text: '租户' },
];

/** 请业主或物业核对: for whom the roll does not know by phone, for family and for tenants. */
export function Ask({ today, onAsked }: { today: string; onAsked: () => void }) {
  const [unitId, setUnitId] = useState<string>();
  const [role, setRole] = useState<Relation>();
  const [personName, setName] = useState('');
  const [note, setNote] = useState('');
  const [untilDay, setUntil] = useState<string>();
  const ask = useAction(async () => {
    if (!unitId) throw new CloudError('INVALID_INPUT', '先选小区、楼栋和房号', 'unitId');
    if (!role) throw new CloudError('INVALID_INPUT', '选一样：您是业主、家属还是租户', 'role');
    if (personName.trim() === '') throw new CloudError('INVALID_INPUT', '填您的姓名，物业要对名册', 'personName');
    if (role === 'tenant' && !untilDay) throw new CloudError('INVALID_INPUT', '选租到哪天', 'untilDay');
    const tenancy = role === 'tenant' ? { untilDay } : {};
    await cloud.account.askToBind({ unitId, role, personName: personName.trim(), note, ...tenancy });
    setUnitId(undefined);
    setRole(undefined);
    setNote('');
    toast('交给物业核对了');
    onAsked();
  });
  return (
    <Card title="请物业核对">
      <Finder value={unitId} onChange={setUnitId} error={ask.errorOf('unitId')} />
      <Kinds label="您是" kinds={relations} value={role} onChange={setRole} error={ask.errorOf('role')} />
      {role ? <Note>{rightsText(role)}</Note> : null}
      {role === 'tenant' ? (
        <DateField
          label="租到哪天"
          value={untilDay}
          today={today}
          from={today}
          error={ask.errorOf('untilDay')}
          onChange={setUntil}
        />
      ) : null}
      <TextField
        label="您的姓名"
        value={personName}
        max={40}
        example="和身份证一样"
        onChange={setName}
        error={ask.errorOf('personName')}
      />
      <TextField
        label="说明"
        hint="可以不填"
        value={note}
        max={200}
        example="比如 业主是我父亲，帮他缴费"
        onChange={setNote}
        error={ask.errorOf('note')}
      />
      <Buttons>
        <Button text="请物业核对" busy={ask.busy} onClick={() => void ask.run()} />
      </Buttons>
    </Card>
  );
}
