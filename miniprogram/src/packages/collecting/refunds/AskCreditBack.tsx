import { parseYuan } from '@mulin/domain/money/fen';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';

const ways = [
  { id: 'transfer', text: '银行转账' },
  { id: 'cash', text: '现金' },
] as const;

const blank = { way: 'transfer' as (typeof ways)[number]['id'], sum: '', reason: '' };

/** 退没有缴费单的余额: how much, over the bank or the desk, to whom and why. */
export function AskCreditBack({ unitId }: { unitId: string }) {
  const [fen, setFen] = useState<number>();
  const { values, set } = useFields(blank);
  const load = useLoad(`credit-back.${unitId}`, () => cloud.payment.credit({ unitId }));
  const check = useAction(async () => {
    if (values.reason.trim() === '') throw new CloudError('INVALID_INPUT', '写明退给谁、为什么退', 'reason');
    setFen(parseYuan(values.sum, 'fen'));
  });
  const ask = useAction(async (backFen: number) => {
    setFen(undefined);
    await cloud.payment.askCreditBack({ unitId, way: values.way, fen: backFen, reason: values.reason });
    toast('申请好了，等项目经理同意');
    back();
  });
  const errorOf = (name: string) => check.errorOf(name) ?? ask.errorOf(name);
  const bar = (
    <BottomBar note="申请了还不退，要项目经理同意；业主会收到消息。">
      <Button text="申请退款" busy={ask.busy} disabled={!load.data} onClick={() => void check.run()} />
    </BottomBar>
  );
  return (
    <Page title="退没有缴费单的余额" bar={bar}>
      <Loaded load={load} what="余额" shape="card">
        {({ creditFen, withoutPaymentFen }) => (
          <Card>
            <KeyValues
              rows={[
                { name: '这家的余额', value: `${yuan(creditFen)} 元` },
                { name: '其中没有缴费单的', value: `${yuan(withoutPaymentFen)} 元` },
              ]}
            />
          </Card>
        )}
      </Loaded>
      <Card>
        <Kinds label="怎么退" kinds={ways} value={values.way} error={errorOf('way')} onChange={set('way')} />
        <TextField
          label="退多少钱"
          keyboard="digit"
          unit="元"
          value={values.sum}
          error={errorOf('fen')}
          onChange={set('sum')}
        />
        <TextField
          label="退给谁、为什么"
          long
          max={200}
          example="比如 卖房，退给原业主本人"
          value={values.reason}
          error={errorOf('reason')}
          onChange={set('reason')}
        />
      </Card>
      <ConfirmSheet
        open={fen !== undefined}
        title={`退 ${values.sum} 元吗？`}
        confirm="申请退款"
        busy={ask.busy}
        onConfirm={() => fen !== undefined && void ask.run(fen)}
        onCancel={() => setFen(undefined)}
      >
        这笔钱马上从余额里留出来，缴费用不到了；没有同意的退回余额。
      </ConfirmSheet>
    </Page>
  );
}
