import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { GivenRole } from './gives';

export interface AppointSheetProps {
  communityId: string;
  given: readonly GivenRole[];
  onClose: () => void;
  onDone: () => void;
}

const titles: Record<GivenRole, string> = {
  clerk: '前台',
  cashier: '收银',
  repairer: '维修师傅',
  manager: '项目经理',
  committee: '业委会',
  community: '社区',
};

/** 添一个人: a post for a phone number; it counts from when that phone signs in. */
export function AppointSheet({ communityId, given, onClose, onDone }: AppointSheetProps) {
  const { values, set } = useFields({ role: undefined as GivenRole | undefined, personName: '', phone: '' });
  const appoint = useAction(async () => {
    const { role, personName, phone } = values;
    if (!role) throw new CloudError('INVALID_INPUT', '选一个岗位', 'role');
    await cloud.account.appoint({ communityId, role, personName, phone });
    toast('添好了。他用这个手机号登录就能办事');
    onDone();
  });
  return (
    <Sheet open title="添一个人" onClose={onClose}>
      <Kinds
        label="岗位"
        kinds={given.map((id) => ({ id, text: titles[id] }))}
        value={values.role}
        error={appoint.errorOf('role')}
        onChange={set('role')}
      />
      <TextField
        label="姓名"
        max={40}
        value={values.personName}
        onChange={set('personName')}
        error={appoint.errorOf('personName')}
      />
      <TextField
        label="手机号"
        hint="本人登录用的"
        keyboard="number"
        max={11}
        value={values.phone}
        onChange={set('phone')}
        error={appoint.errorOf('phone')}
      />
      <Button text="添上" busy={appoint.busy} onClick={() => void appoint.run()} />
    </Sheet>
  );
}
