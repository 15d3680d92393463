import { parseArea } from '@mulin/domain/area/area';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import { UnitFields } from '../../../who/UnitFields';
import { buildingKinds, type Kind } from '../standards/choices';

const sources = [
  { id: 'register', text: '不动产登记' },
  { id: 'surveyed', text: '测绘' },
  { id: 'contract', text: '购房合同' },
] as const;

/** 登记面积更正: which home, the right area, by which paper, from which day. */
export function Ask({ communityId, today }: { communityId: string; today: string }) {
  const [unitId, setUnitId] = useState<string>();
  const [areaSource, setSource] = useState<(typeof sources)[number]['id']>();
  const [kind, setKind] = useState<Kind>();
  const { values, set } = useFields({ area: '', fromDay: '', reason: '' });
  const ask = useAction(async () => {
    if (!unitId) throw new CloudError('INVALID_INPUT', '选哪一套房', 'unitId');
    const areaCenti = parseArea(values.area, 'areaCenti');
    if (!areaSource) throw new CloudError('INVALID_INPUT', '选面积按什么改', 'areaSource');
    if (values.fromDay === '') throw new CloudError('INVALID_INPUT', '选从哪天起', 'fromDay');
    if (values.reason.trim() === '') throw new CloudError('INVALID_INPUT', '写明为什么更正', 'reason');
    await cloud.fees.askAreaCorrection({
      unitId,
      areaCenti,
      areaSource,
      ...(kind ? { kind } : {}),
      fromDay: values.fromDay,
      reason: values.reason,
    });
    toast('登记好了，等项目经理同意');
    back();
  });
  const bar = (
    <BottomBar note="登记了还不改，要项目经理同意。">
      <Button text="登记更正" busy={ask.busy} onClick={() => void ask.run()} />
    </BottomBar>
  );
  return (
    <Page title="登记面积更正" bar={bar}>
      <Card>
        <UnitFields communityId={communityId} value={unitId} error={ask.errorOf('unitId')} onChange={setUnitId} />
        <TextField
          label="正确的面积"
          keyboard="digit"
          unit="㎡"
          value={values.area}
          error={ask.errorOf('areaCenti')}
          onChange={set('area')}
        />
        <Kinds
          label="按什么改"
          kinds={sources}
          value={areaSource}
          error={ask.errorOf('areaSource')}
          onChange={setSource}
        />
        <Kinds
          label="类别也错了（没错不用选）"
          kinds={buildingKinds}
          value={kind}
          error={ask.errorOf('kind')}
          onChange={setKind}
        />
        <DateField
          label="从哪天起算错了"
          hint="从这天起按正确的面积，按天算；类别从这天所在的账单起改；最早三年以前"
          value={values.fromDay}
          today={today}
          to={today}
          error={ask.errorOf('fromDay')}
          onChange={set('fromDay')}
        />
        <TextField
          label="为什么更正"
          long
          max={200}
          value={values.reason}
          error={ask.errorOf('reason')}
          onChange={set('reason')}
        />
      </Card>
    </Page>
  );
}
