import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { DateField } from '../../../ui/form/DateField';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { GivenRole } from './gives';

export interface AppointSheetProps {
  communityId: string;
  given: readonly GivenRole[];
  today: string;
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

/** 添一个人: a post for a phone number, from one day to another; it counts from when that phone signs in. */
export function AppointSheet({ communityId, given, today, onClose, onDone }: AppointSheetProps) {
  const { values, set } = useFields({
    role: undefined as GivenRole | undefined,
    personName: '',
    phone: '',
    fromDay: today,
    toDay: '',
  });
  const appoint = useAction(async () => {
    const { role, personName, phone, fromDay, toDay } = values;
    if (!role) throw new CloudError('INVALID_INPUT', '选一个岗位', 'role');
    const term = { fromDay, ...(toDay === '' ? {} : { toDay }) };
    await cloud.account.appoint({ communityId, role, personName, phone, ...term });
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
      <DateField
        label="从哪天"
        value={values.fromDay}
        today={today}
        from={today}
        error={appoint.errorOf('fromDay')}
        onChange={set('fromDay')}
      />
      <DateField
        label="到哪天"
        hint="可以不选，不选就一直到有人结束"
        value={values.toDay}
        today={values.fromDay}
        from={values.fromDay}
        error={appoint.errorOf('toDay')}
        onChange={set('toDay')}
      />
      <Button text="添上" busy={appoint.busy} onClick={() => void appoint.run()} />
    </Sheet>
  );
}
