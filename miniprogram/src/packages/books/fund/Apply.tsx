import { EMERGENCIES, type Emergency, NOT_FROM_THE_FUND, ROUTES, type Route } from '@mulin/domain/fund/rules';
import { parseYuan } from '@mulin/domain/money/fen';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { useNumber } from '../../../cloud/useNumber';
import type { Desk } from '../../../desk/desk';
import { back } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { CheckField } from '../../../ui/form/CheckField';
import { Field } from '../../../ui/form/Field';
import { Kinds } from '../../../ui/form/Kinds';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import { decisionPicks, wordsOf } from './apply-words';

const routes = (Object.keys(ROUTES) as Route[]).map((id) => ({ id, text: ROUTES[id] }));
const emergencies = (Object.keys(EMERGENCIES) as Emergency[]).map((id) => ({ id, text: EMERGENCIES[id] }));

/** 申请使用维修资金. */
export function Apply({ desk: { communityId } }: { desk: Desk }) {
  const decided = useLoad(`fund-decisions.${communityId}`, () => decisionPicks(communityId));
  const { values, set } = useFields({
    title: '',
    what: '',
    route: undefined as Route | undefined,
    emergency: undefined as Emergency | undefined,
    decision: undefined as string | undefined,
    legalGround: '',
    buildings: '',
    stair: '',
    budget: '',
    contractor: '',
    warranty: '',
    photos: [] as string[],
  });
  const [none, setNone] = useState(false);
  const number = useNumber();
  const send = useAction(async () => {
    const { route, photos, budget } = values;
    if (!route) throw new CloudError('INVALID_INPUT', '选一种使用方式', 'route');
    if (!none) throw new CloudError('INVALID_INPUT', '先看看是不是不该用维修资金的', 'excluded');
    const budgetFen = parseYuan(budget, 'budgetFen');
    const fileIds = await uploadPhotos(photos, { folder: 'fund', communityId });
    await cloud.fund.apply({
      ...wordsOf(values),
      communityId,
      requestId: await number.take(),
      route,
      budgetFen,
      fileIds,
      excluded: { warranty: false, utilities: false, damage: false, service: false },
    });
    toast('申请提出了，等社区核对');
    back();
  });
  const field = (name: 'title' | 'what' | 'legalGround' | 'buildings' | 'stair' | 'contractor' | 'warranty') => ({
    value: values[name],
    onChange: set(name),
    error: send.errorOf(name),
  });
  const { route } = values;
  return (
    <Page title="申请使用维修资金">
      <Card>
        <TextField label="项目" max={40} example="比如 5 号楼电梯大修" {...field('title')} />
        <TextField label="修什么、为什么" long {...field('what')} />
        <Kinds label="怎么定的" kinds={routes} value={route} error={send.errorOf('route')} onChange={set('route')} />
        {route === 'emergency' ? (
          <PickField
            label="哪种应急情形"
            picks={emergencies}
            value={values.emergency}
            error={send.errorOf('emergency')}
            onChange={set('emergency')}
          />
        ) : null}
        {route === 'assembly' || route === 'comment' ? (
          <PickField
            label="业主大会的决定"
            picks={decided.data ?? []}
            empty={route === 'comment' ? '没有就不选' : '请选'}
            value={values.decision}
            error={send.errorOf('pollId') ?? send.errorOf('questionId')}
            onChange={set('decision')}
          />
        ) : null}
        {route === 'comment' ? (
          <TextField label="没有决定的，依据哪条规定" long max={300} {...field('legalGround')} />
        ) : null}
      </Card>
      <Card>
        <TextField
          label="哪几栋分摊"
          hint="用顿号隔开；全小区就不填"
          example="比如 3号楼、5号楼"
          {...field('buildings')}
        />
        <TextField label="只有一个单元的，写几单元" keyboard="number" {...field('stair')} />
        <TextField
          label="预算"
          keyboard="digit"
          unit="元"
          value={values.budget}
          onChange={set('budget')}
          error={send.errorOf('budgetFen')}
        />
        <TextField label="施工单位" {...field('contractor')} />
        <TextField label="保修" max={120} {...field('warranty')} />
        <Field label="材料" hint="照片、预算、报价、合同，最多 9 张" error={send.errorOf('fileIds')}>
          <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
        </Field>
      </Card>
      <Card>
        <Note>{Object.values(NOT_FROM_THE_FUND).join('；')}——都不能用维修资金。</Note>
        <Field label="核对过了" error={send.errorOf('excluded')}>
          <CheckField on={none} onChange={setNone}>
            这次维修不属于上面四种
          </CheckField>
        </Field>
      </Card>
      <Button text="提出申请" busy={send.busy} onClick={() => void send.run()} />
    </Page>
  );
}
