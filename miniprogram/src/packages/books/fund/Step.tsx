import { parseYuan } from '@mulin/domain/money/fen';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { useNumber } from '../../../cloud/useNumber';
import type { Desk } from '../../../desk/desk';
import { back } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { type Step as Name, steps } from './steps';

type Project = Awaited<ReturnType<Cloud['fund']['project']>>;
const kinds = { advance: 'advance', pay: 'payment', release: 'retention' } as const;

export interface StepProps {
  desk: Desk;
  projectId: string;
  step: Name;
}

/** One step of a project: an opinion, or a sum with its papers that another person confirms. */
export function Step({ desk: { communityId, today }, projectId, step }: StepProps) {
  const load = useLoad(`fund-project.${projectId}`, () => cloud.fund.project({ projectId }));
  const { values, set } = useFields({ amount: '', day: today as string | undefined, note: '', photos: [] as string[] });
  const [asking, setAsking] = useState<'agree' | 'refuse'>();
  const number = useNumber();
  const { title, confirm, money } = steps[step];
  const send = useAction(async (agree: boolean) => {
    setAsking(undefined);
    const { note, day = today, photos } = values;
    if (step === 'check' || step === 'approve') {
      await cloud.fund[step]({ projectId, agree, note });
    } else {
      const fileIds = await uploadPhotos(photos, { folder: 'fund', communityId });
      if (step === 'publish') await cloud.fund.publishUse({ projectId, fileIds });
      else if (step === 'settle')
        await cloud.fund.settleProject({ projectId, finalFen: parseYuan(values.amount, 'finalFen'), day, fileIds });
      else
        await cloud.fund.pay({
          projectId,
          requestId: await number.take(),
          kind: kinds[step],
          amountFen: parseYuan(values.amount, 'amountFen'),
          day,
          fileIds,
        });
    }
    toast(money ? '登记了，等另一个人复核' : '办好了');
    back();
  });
  const decides = step === 'check' || step === 'approve';
  return (
    <Page title={title}>
      <Loaded load={load} what="这个项目" shape="card">
        {(project) => (
          <Card title={project.title}>
            <KeyValues rows={rowsOf(project, step)} />
          </Card>
        )}
      </Loaded>
      <Card>
        {money ? (
          <>
            <TextField
              label={step === 'settle' ? '审定的结算价' : '金额'}
              keyboard="digit"
              unit="元"
              value={values.amount}
              onChange={set('amount')}
              error={send.errorOf('amountFen') ?? send.errorOf('finalFen')}
            />
            <DateField
              label={step === 'settle' ? '验收日' : '付款日'}
              today={today}
              to={today}
              value={values.day}
              onChange={set('day')}
              error={send.errorOf('day')}
            />
          </>
        ) : null}
        {decides ? (
          <TextField
            label="意见"
            long
            max={300}
            value={values.note}
            onChange={set('note')}
            error={send.errorOf('note')}
          />
        ) : (
          <Field label={money ? '凭证' : '公示照片'} hint="最多 9 张" error={send.errorOf('fileIds')}>
            <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
          </Field>
        )}
      </Card>
      <Buttons>
        {decides ? <Button kind="brick" text="不同意" busy={send.busy} onClick={() => setAsking('refuse')} /> : null}
        <Button text={confirm} busy={send.busy} onClick={() => setAsking('agree')} />
      </Buttons>
      {money ? <Note>两个人办：您登记，另一个人复核以后才记账。</Note> : null}
      <ConfirmSheet
        open={asking !== undefined}
        title={asking === 'refuse' ? '不同意这个项目吗？' : `${title}吗？`}
        confirm={asking === 'refuse' ? '不同意' : confirm}
        refuses={asking === 'refuse'}
        busy={send.busy}
        onConfirm={() => void send.run(asking === 'agree')}
        onCancel={() => setAsking(undefined)}
      >
        办了以后写进项目的经过，全体业主都看得到，不能改。
      </ConfirmSheet>
    </Page>
  );
}

function rowsOf(project: Project, step: Name) {
  const most = { advance: project.mayAdvanceFen, pay: project.mayPayFen, release: project.mayReleaseFen };
  return [
    { name: '怎么定的', value: project.groundText === '' ? project.routeText : project.groundText },
    { name: '谁分摊', value: `${project.scopeText}，${project.homes} 户` },
    { name: '预算', value: `${yuan(project.budgetFen)} 元` },
    { name: '已预留', value: `${yuan(project.heldFen)} 元` },
    { name: '已付', value: `${yuan(project.paidFen)} 元` },
    ...(step === 'advance' || step === 'pay' || step === 'release'
      ? [{ name: '这一笔最多', value: `${yuan(most[step])} 元` }]
      : []),
  ];
}
