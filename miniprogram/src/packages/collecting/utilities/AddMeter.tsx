import type { ShareRule } from '@mulin/domain/fees/meters';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { useNumber } from '../../../cloud/useNumber';
import type { Desk } from '../../../desk/desk';
import { back } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { CheckField } from '../../../ui/form/CheckField';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import { LAW, shareRules } from './keys';
import { ScopeFields } from './ScopeFields';
import { scopeOf, type Where } from './scope';

const meterKinds = [
  { id: 'power', text: '电表' },
  { id: 'water', text: '水表' },
] as const;

/** 登记一块公共水电表: what it measures, who shares it, by what rule. */
export function AddMeter({ desk: { communityId } }: { desk: Desk }) {
  const known = useLoad(`community.${communityId}`, () => cloud.community.show({ communityId }));
  const { values, set } = useFields({
    kind: 'power' as (typeof meterKinds)[number]['id'],
    place: '',
    where: { scope: 'community', buildings: [], stair: '' } as Where,
    countParking: false,
    rule: 'area' as ShareRule,
    ground: '',
  });
  const number = useNumber();
  const send = useAction(async () => {
    const { kind, place, where, countParking, rule, ground } = values;
    if (place.trim() === '') throw new CloudError('INVALID_INPUT', '给表起个名字', 'place');
    const requestId = await number.take();
    await cloud.fees.addMeter({ communityId, requestId, kind, place, ...scopeOf(where), countParking, rule, ground });
    toast('登记了');
    back();
  });
  return (
    <Page title="登记公共水电表">
      <Card>
        <Kinds label="什么表" kinds={meterKinds} value={values.kind} error={undefined} onChange={set('kind')} />
        <TextField
          label="表名"
          hint="业主一看就知道是哪块表"
          example="比如 3号楼2单元电梯电表"
          max={30}
          value={values.place}
          error={send.errorOf('place')}
          onChange={set('place')}
        />
      </Card>
      <Card title="谁来分摊">
        <ScopeFields
          where={values.where}
          buildings={(known.data?.buildings ?? []).map(({ building }) => building)}
          errorOf={send.errorOf}
          onChange={set('where')}
        />
        {values.where.scope === 'lift' ? (
          <Note>只由坐这部电梯的电梯住宅分摊，底商和车位不分。</Note>
        ) : (
          <CheckField on={values.countParking} onChange={set('countParking')}>
            车位也分摊
          </CheckField>
        )}
      </Card>
      <Card title="怎么分">
        <Kinds label="分摊办法" kinds={shareRules} value={values.rule} error={undefined} onChange={set('rule')} />
        <TextField
          label={values.rule === 'area' ? '在哪里约定的（没有约定就不写）' : '在哪里约定的'}
          hint="业主大会哪一次决定、管理规约或服务合同第几条"
          max={200}
          value={values.ground}
          error={send.errorOf('ground')}
          onChange={set('ground')}
        />
        <Note>{LAW}</Note>
      </Card>
      <Button text="登记这块表" busy={send.busy} onClick={() => void send.run()} />
    </Page>
  );
}
