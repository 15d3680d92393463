import { addMonths, dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import type { Home } from '../../../who/me';
import { labelText } from '../../../who/words';

/** Every vote in the term. */
const ALL = 'all';
const missing = (message: string, field: string) => new CloudError('INVALID_INPUT', message, field);

export interface GrantProps {
  home: Home;
  now: string;
  /** The vote the person came from. */
  pollId: string | undefined;
}

/** 委托一个人: by name and number, for what, until when (Civil Code 165). */
export function Grant({ home: { unitId, label }, now, pollId }: GrantProps) {
  const today = dayOf(now);
  const { values, set } = useFields({
    agentName: '',
    agentPhone: '',
    scope: pollId,
    until: '',
  });
  const [asking, setAsking] = useState(false);
  const load = useLoad(`own-proxies.${unitId}`, () => cloud.assembly.ownProxies({ unitId }));
  const picks = [
    ...(load.data?.polls ?? []).map(({ pollId, title, cap }) => ({
      id: pollId,
      text: `只用于“${title}”`,
      detail: cap === 0 ? '这次表决不接受委托' : `一个人最多受 ${cap} 位业主委托`,
    })),
    { id: ALL, text: '期限内的每次表决', detail: '哪次不想让他投，自己投就行' },
  ];
  const check = useAction(async () => {
    if (values.agentName.trim() === '') throw missing('写受托人的姓名', 'agentName');
    if (values.agentPhone.trim() === '') throw missing('写受托人的手机号', 'agentPhone');
    if (!values.scope) throw missing('选委托他投哪次表决', 'pollId');
    if (values.until === '') throw missing('选委托到哪一天', 'until');
    setAsking(true);
  });
  const give = useAction(async () => {
    setAsking(false);
    const { agentName, agentPhone, scope, until } = values;
    const named = scope === ALL || scope === undefined ? null : scope;
    await cloud.assembly.grantProxy({ unitId, agentName, agentPhone, pollId: named, until });
    toast('委托好了，等对方接受');
    back();
  });
  const errorOf = (field: string) => check.errorOf(field) ?? give.errorOf(field);
  const bar = (
    <BottomBar note="对方在手机上接受以后才能代投。">
      <Button text="委托" busy={give.busy} onClick={() => void check.run()} />
    </BottomBar>
  );
  return (
    <Page title="委托一个人代投" bar={bar}>
      {give.error && !give.error.field ? <Tip kind="bad">{give.error.message}</Tip> : null}
      <Card title={`${labelText(label)} 的一票`} small>
        <TextField
          label="受托人姓名"
          max={30}
          value={values.agentName}
          onChange={set('agentName')}
          error={errorOf('agentName')}
        />
        <TextField
          label="受托人手机号"
          keyboard="number"
          max={12}
          value={values.agentPhone}
          onChange={set('agentPhone')}
          error={errorOf('agentPhone')}
        />
        <PickField
          label="委托他投哪次表决"
          picks={picks}
          value={values.scope}
          error={errorOf('pollId')}
          onChange={set('scope')}
        />
        <DateField
          label="委托到哪一天"
          value={values.until}
          today={today}
          from={today}
          to={addMonths(today, 12)}
          why="委托最长一年"
          error={errorOf('until')}
          onChange={set('until')}
        />
      </Card>
      <Note>家人、租户、邻居都可以。受托人只看得到门牌号，看不到您的姓名和电话。名下几套房合一票的，一起委托。</Note>
      <ConfirmSheet
        open={asking}
        title={`委托 ${values.agentName} 代投吗？`}
        confirm="委托"
        busy={give.busy}
        onConfirm={() => void give.run()}
        onCancel={() => setAsking(false)}
      >
        {picks.find(({ id }) => id === values.scope)?.text}，到 {values.until ? wholeDayText(values.until) : ''}
        为止。请先和他说好怎么投。 他投票以前随时可以撤回；您自己投过，就以您的票为准。
      </ConfirmSheet>
    </Page>
  );
}
