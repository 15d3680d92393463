import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { CheckField } from '../../../ui/form/CheckField';
import { DateField } from '../../../ui/form/DateField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import { UnitFields } from '../../../who/UnitFields';

/** 登记交付日: which home, handed over when, by which paper, and what the developer promised to pay itself. */
export function Enter({ communityId, today }: { communityId: string; today: string }) {
  const [unitId, setUnitId] = useState<string>();
  const [promised, setPromised] = useState(false);
  const { values, set } = useFields({ day: '', until: '', ground: '' });
  const enter = useAction(async () => {
    if (!unitId) throw new CloudError('INVALID_INPUT', '选哪一套房', 'unitId');
    if (values.day === '') throw new CloudError('INVALID_INPUT', '选交付日', 'day');
    if (promised && values.until === '') throw new CloudError('INVALID_INPUT', '选承诺缴到哪天', 'developerPaysUntil');
    if (values.ground.trim() === '') throw new CloudError('INVALID_INPUT', '写明依据', 'ground');
    const developerPaysUntil = promised ? values.until : null;
    const { state } = await cloud.fees.enterHandOver({
      unitId,
      day: values.day,
      developerPaysUntil,
      ground: values.ground,
    });
    toast(state === 'done' ? '登记好了，还没出过账单，直接生效' : '登记好了，等项目经理同意');
    back();
  });
  const bar = (
    <BottomBar note="出过账单的，要项目经理同意才算数。">
      <Button text="登记交付日" busy={enter.busy} onClick={() => void enter.run()} />
    </BottomBar>
  );
  return (
    <Page title="登记交付日" bar={bar}>
      <Card>
        <UnitFields communityId={communityId} value={unitId} error={enter.errorOf('unitId')} onChange={setUnitId} />
        <DateField
          label="交付日"
          hint="业主验收、拿到钥匙的那一天，和交房验收单一样"
          value={values.day}
          today={today}
          to={today}
          error={enter.errorOf('day')}
          onChange={set('day')}
        />
        <CheckField on={promised} onChange={setPromised}>
          建设单位承诺交付以后还由它缴一段
        </CheckField>
        {promised ? (
          <DateField
            label="承诺缴到哪天"
            hint="购房合同或书面承诺里写的；承诺的人自己缴"
            value={values.until}
            today={today}
            error={enter.errorOf('developerPaysUntil')}
            onChange={set('until')}
          />
        ) : null}
        <TextField
          label="依据"
          example="比如 交房验收单第 7 号"
          max={200}
          value={values.ground}
          error={enter.errorOf('ground')}
          onChange={set('ground')}
        />
      </Card>
    </Page>
  );
}
