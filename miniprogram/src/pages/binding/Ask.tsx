import { useState } from 'react';
import { cloud } from '../../cloud/cloud';
import { CloudError } from '../../cloud/error';
import { useAction } from '../../cloud/useAction';
import { Button } from '../../ui/button/Button';
import { Buttons } from '../../ui/button/Buttons';
import { Card } from '../../ui/card/Card';
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

const may: Record<Relation, string> = {
  owner: '业主可以缴费、报修、提问、投票。',
  family: '家属可以代缴、报修、提问，不能投票。',
  tenant: '租户可以缴费、报修，不能投票。',
};

/** 请物业核对: for whom the roll does not know by phone, for family and for tenants. */
export function Ask({ onAsked }: { onAsked: () => void }) {
  const [unitId, setUnitId] = useState<string>();
  const [role, setRole] = useState<Relation>();
  const [personName, setName] = useState('');
  const [note, setNote] = useState('');
  const ask = useAction(async () => {
    if (!unitId) throw new CloudError('INVALID_INPUT', '先选小区、楼栋和房号', 'unitId');
    if (!role) throw new CloudError('INVALID_INPUT', '选一样：您是业主、家属还是租户', 'role');
    if (personName.trim() === '') throw new CloudError('INVALID_INPUT', '填您的姓名，物业要对名册', 'personName');
    await cloud.account.askToBind({ unitId, role, personName: personName.trim(), note });
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
      {role ? <Note>{may[role]}</Note> : null}
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
