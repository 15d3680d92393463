import { addMonths } from '@mulin/domain/day/day';
import { monthText } from '@mulin/domain/day/spoken';
import type { ShareRule } from '@mulin/domain/fees/meters';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { back } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Kinds } from '../../../ui/form/Kinds';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { LAW, shareRules } from './keys';
import type { Meter } from './states';

/** Months to begin from: this year's and the coming ones. */
const AHEAD = 6;

export interface ChangeKeyProps {
  desk: Desk;
  meterId: string;
}

/** 改分摊办法 of one meter, with what it was before. */
export function ChangeKey({ desk, meterId }: ChangeKeyProps) {
  const { communityId } = desk;
  const load = useLoad(`meters.${communityId}`, () => cloud.fees.meters({ communityId }));
  return (
    <Page title="改分摊办法">
      <Loaded load={load} what="公共水电表" shape="card">
        {({ meters }) => {
          const meter = meters.find((each) => each.meterId === meterId);
          return meter ? <Changing desk={desk} meter={meter} /> : null;
        }}
      </Loaded>
    </Page>
  );
}

function Changing({ desk: { today }, meter: { meterId, place, keys, last } }: { desk: Desk; meter: Meter }) {
  const { values, set } = useFields({
    rule: undefined as ShareRule | undefined,
    ground: '',
    fromMonth: undefined as string | undefined,
  });
  const [asking, setAsking] = useState(false);
  const send = useAction(async () => {
    setAsking(false);
    const { rule, ground, fromMonth } = values;
    if (!rule) throw new CloudError('INVALID_INPUT', '选怎么分', 'rule');
    if (!fromMonth) throw new CloudError('INVALID_INPUT', '选从哪个月起', 'fromMonth');
    await cloud.fees.changeMeterKey({ meterId, rule, ground, fromMonth });
    toast('改好了，以后的账单按新的分');
    back();
  });
  const first = last ? addMonths(`${last.month}-01`, 1) : addMonths(`${today.slice(0, 7)}-01`, -AHEAD);
  const months = Array.from({ length: AHEAD * 2 + 1 }, (_, at) => addMonths(first, at).slice(0, 7));
  return (
    <>
      <Card title={place}>
        <KeyValues
          rows={keys.map(({ text, fromMonth }) => ({
            name: fromMonth === null ? '一开始' : `${monthText(fromMonth)}起`,
            value: text,
          }))}
        />
        <Note>已经分摊的不变。</Note>
      </Card>
      <Card>
        <Kinds
          label="改成怎么分"
          kinds={shareRules}
          value={values.rule}
          error={send.errorOf('rule')}
          onChange={set('rule')}
        />
        <PickField
          label="从哪个月的账单起"
          picks={months.map((id) => ({ id, text: monthText(id) }))}
          value={values.fromMonth}
          error={send.errorOf('fromMonth')}
          onChange={set('fromMonth')}
        />
        <TextField
          label="在哪里约定的"
          hint="业主大会哪一次决定、管理规约或服务合同第几条"
          max={200}
          value={values.ground}
          error={send.errorOf('ground')}
          onChange={set('ground')}
        />
        <Note>{LAW}</Note>
      </Card>
      <Button text="改分摊办法" busy={send.busy} onClick={() => setAsking(true)} />
      <ConfirmSheet
        open={asking}
        title="改分摊办法吗？"
        confirm="改"
        busy={send.busy}
        onConfirm={() => void send.run()}
        onCancel={() => setAsking(false)}
      >
        每一户看得到从哪个月起、依据什么改的。
      </ConfirmSheet>
    </>
  );
}
