import { dayOf } from '@mulin/domain/day/day';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { replace } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import { useMe } from '../../../who/me';

type FeeSystem = 'lump-sum' | 'commission';

const systems = [
  { id: 'lump-sum', text: '包干制' },
  { id: 'commission', text: '酬金制' },
] as const;

const empty = {
  name: '',
  companyName: '',
  companyPhone: '',
  feeSystem: undefined as FeeSystem | undefined,
  feeAccountTail: '',
  collectFrom: '',
  managerName: '',
  managerPhone: '',
};

/** 开一个小区, with its property company and the company's manager by phone. */
export function OpenCommunity({ streetId }: { streetId: string }) {
  const me = useMe();
  const { values, set } = useFields(empty);
  const open = useAction(async () => {
    const { feeSystem } = values;
    if (!feeSystem) throw new CloudError('INVALID_INPUT', '选一种收费方式', 'feeSystem');
    const { communityId } = await cloud.community.openCommunity({ streetId, ...values, feeSystem });
    toast('开好了。项目经理用这个手机号登录就能办事');
    replace('workbench/index', { communityId });
  });
  const field = (name: Exclude<keyof typeof empty, 'feeSystem'>) => ({
    value: values[name],
    onChange: set(name),
    error: open.errorOf(name),
  });
  const bar = (
    <BottomBar note="开好以后，物业就能导名册，居民就能找到自己的房子。">
      <Button text="开这个小区" busy={open.busy} onClick={() => void open.run()} />
    </BottomBar>
  );
  return (
    <Page title="开一个小区" bar={bar}>
      <Card>
        <TextField label="小区名称" example="比如 锡源小区" max={40} {...field('name')} />
        <TextField label="物业企业名称" hint="和营业执照一样" {...field('companyName')} />
        <TextField label="服务电话" hint="居民打这个" keyboard="number" max={12} {...field('companyPhone')} />
      </Card>
      <Card>
        <Kinds
          label="收费方式"
          hint="和物业合同一样"
          kinds={systems}
          value={values.feeSystem}
          error={open.errorOf('feeSystem')}
          onChange={set('feeSystem')}
        />
        <TextField label="收费账户后四位" keyboard="number" max={4} {...field('feeAccountTail')} />
        <DateField
          label="开始收费日"
          today={me.data ? dayOf(me.data.now) : '2026-01-01'}
          {...field('collectFrom')}
          value={values.collectFrom || undefined}
        />
      </Card>
      <Card>
        <TextField label="项目经理姓名" max={40} {...field('managerName')} />
        <TextField label="项目经理手机号" keyboard="number" max={11} {...field('managerPhone')} />
      </Card>
    </Page>
  );
}
