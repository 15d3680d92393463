import { dayText } from '@mulin/domain/day/spoken';
import { Card } from '../../../ui/card/Card';
import { CheckField } from '../../../ui/form/CheckField';
import { Field } from '../../../ui/form/Field';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { Link } from '../../../ui/link/Link';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Tip } from '../../../ui/tip/Tip';
import type { LegalMode } from './draft';
import type { StepForm } from './form';

const most = 9;

export const legalModes: readonly { id: LegalMode; text: string; detail: string }[] = [
  { id: 'paper-binding', text: '纸票为准', detail: '手机投票同时留痕，算数的是纸票' },
  { id: 'binding-electronic', text: '手机投票算数', detail: '要有主管部门书面同意，议事规则里也要写了' },
  { id: 'consultation', text: '只是征求意见', detail: '不作决定' },
];

/** 附件与效力: what hangs beside the notice, and whether ballots by phone bind. */
export function EffectStep({ draft, known, set, errorOf }: StepForm) {
  const kept = draft.fileIds.length;
  const { consent } = known;
  return (
    <>
      <Card>
        <PickField
          label="手机投票算不算数"
          picks={legalModes}
          value={draft.legalMode}
          onChange={set('legalMode')}
          error={errorOf('legalMode')}
        />
        {draft.legalMode === 'binding-electronic' ? (
          <>
            {consent ? (
              <Tip kind="ok">
                主管部门同意书：{consent.number}，{dayText(consent.day)}起
                {consent.until ? `，到 ${dayText(consent.until)}` : ''}。
              </Tip>
            ) : (
              <Tip kind="bad" icon="alert">
                还没有主管部门的书面同意，公告不了。请镇街或住建局先登记同意书；没有之前，选“纸票为准”。
              </Tip>
            )}
            <TextField
              label="议事规则里手机投票的那一条"
              example="比如 议事规则第 12 条：可以用手机投票"
              max={200}
              value={draft.electronicGround}
              onChange={set('electronicGround')}
              error={errorOf('electronicGround')}
            />
          </>
        ) : null}
        <Tip icon="doc">不管选哪样，业主要纸票就得给。</Tip>
      </Card>
      <Card>
        <CheckField on={draft.sealed} onChange={set('sealed')}>
          三方封票：业委会、社区、镇街各管一把钥匙，两方到场才打得开。选举、有争议的事建议勾上，公告前要先演练一次。
        </CheckField>
      </Card>
      <Card>
        <Field label="附件照片" hint={`可以不加，最多 ${most} 张`} error={errorOf('fileIds')}>
          {kept > 0 ? <Link text={`已经传上 ${kept} 张，全部去掉`} onClick={() => set('fileIds')([])} /> : null}
          <PhotoPicker photos={draft.photos} max={most - kept} onChange={set('photos')} />
        </Field>
      </Card>
    </>
  );
}
