import { budgetKinds, budgetKindTitles } from '@mulin/domain/disclosure/budget-kinds';
import { parseYuan } from '@mulin/domain/money/fen';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';

/** 登记预算 by the lines of the statement; totals follow by themselves. */
export function Enter({ desk: { communityId, today }, kind: wanted }: { desk: Desk; kind: string }) {
  const kind = budgetKinds.find((one) => one === wanted) ?? 'fees';
  const thisYear = today.slice(0, 4);
  const load = useLoad(`year-budgets.${communityId}`, () => cloud.board.budgets({ communityId }));
  const { values, set } = useFields({
    year: thisYear,
    ground: '',
    reason: '',
    amounts: {} as Record<string, string>,
  });
  const [asking, setAsking] = useState(false);
  const corrects = load.data?.budgets.some(
    (one) => one.kind === kind && one.year === values.year && one.state === 'published',
  );
  const written = () =>
    Object.entries(values.amounts)
      .filter(([, amount]) => amount.trim() !== '')
      .map(([code, amount]) => ({ code, amountFen: parseYuan(amount, code) }));
  const check = useAction(async () => {
    if (written().length === 0) throw new CloudError('INVALID_INPUT', '至少写一行', 'items');
    if (values.ground.trim() === '') throw new CloudError('INVALID_INPUT', '写上和业主怎么商定的', 'ground');
    setAsking(true);
  });
  const send = useAction(async () => {
    setAsking(false);
    const { year, ground, reason } = values;
    await cloud.board.enterBudget({
      communityId,
      kind,
      year,
      items: written(),
      ground,
      reason: corrects ? reason : '',
    });
    toast('交给业委会复核了');
    back();
  });
  const errorOf = (field: string) => check.errorOf(field) ?? send.errorOf(field);
  const bar = (
    <BottomBar note="业委会同意以后才公示。">
      <Button text="交给业委会" busy={send.busy} disabled={!load.data} onClick={() => void check.run()} />
    </BottomBar>
  );
  return (
    <Page title={`登记${budgetKindTitles[kind]}预算`} bar={bar}>
      <Loaded load={load} what="预算的行" shape="card">
        {({ lines }) => (
          <Card>
            <PickField
              label="哪一年"
              picks={[thisYear, String(Number(thisYear) + 1)].map((id) => ({ id, text: `${id} 年` }))}
              value={values.year}
              error={errorOf('year')}
              onChange={set('year')}
            />
            {lines
              .find((one) => one.kind === kind)
              ?.lines.map(({ code, title }) => (
                <TextField
                  key={code}
                  label={title}
                  keyboard="digit"
                  unit="元"
                  value={values.amounts[code] ?? ''}
                  error={errorOf(code)}
                  onChange={(amount) => set('amounts')({ ...values.amounts, [code]: amount })}
                />
              ))}
            <TextField
              label="和业主怎么商定的"
              example="比如 物业服务合同第 8 条，2026 年 1 月业委会会议"
              max={120}
              value={values.ground}
              error={errorOf('ground')}
              onChange={set('ground')}
            />
            {corrects ? (
              <TextField
                label="为什么更正"
                hint="业主看得到"
                max={200}
                value={values.reason}
                error={errorOf('reason')}
                onChange={set('reason')}
              />
            ) : null}
          </Card>
        )}
      </Loaded>
      <Tip icon="info">没有的行不用填。合计、结余由系统按公示表的算法算。</Tip>
      <ConfirmSheet
        open={asking}
        title={`交 ${values.year} 年${budgetKindTitles[kind]}预算吗？`}
        confirm="交给业委会"
        busy={send.busy}
        onConfirm={() => void send.run()}
        onCancel={() => setAsking(false)}
      >
        业委会同意以后贴到公示栏，每次收支公示都和它比。
      </ConfirmSheet>
    </Page>
  );
}
