import { SPENDINGS, type Spending } from '@mulin/domain/earnings/kinds';
import { parseYuan } from '@mulin/domain/money/fen';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import type { Desk } from '../../../desk/desk';
import { back } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';

const kinds = Object.keys(SPENDINGS) as Spending[];

/** 经费预算 of a year, as the assembly or the rules of procedure have it. */
export function Budget({ desk: { communityId, today } }: { desk: Desk }) {
  const { values, set } = useFields({ year: today.slice(0, 4), ground: '', office: '', allowance: '', review: '' });
  const [asking, setAsking] = useState(false);
  const send = useAction(async () => {
    setAsking(false);
    const items = kinds
      .filter((kind) => values[kind].trim() !== '')
      .map((kind) => ({ kind, amountFen: parseYuan(values[kind], kind) }));
    if (items.length === 0) throw new CloudError('INVALID_INPUT', '至少写一项', 'office');
    await cloud.ledger.setCommitteeBudget({ communityId, year: values.year, items, ground: values.ground });
    toast('预算定了，全体业主看得到');
    back();
  });
  return (
    <Page title="定全年预算">
      <Card>
        <TextField
          label="哪一年"
          keyboard="number"
          value={values.year}
          onChange={set('year')}
          error={send.errorOf('year')}
        />
        {kinds.map((kind) => (
          <TextField
            key={kind}
            label={SPENDINGS[kind].title}
            keyboard="digit"
            unit="元"
            value={values[kind]}
            onChange={set(kind)}
            error={send.errorOf(kind)}
          />
        ))}
        <TextField
          label="依据"
          max={120}
          example="比如 议事规则第 30 条，2026 年第 1 次业主大会"
          value={values.ground}
          onChange={set('ground')}
          error={send.errorOf('ground')}
        />
      </Card>
      <Button text="定预算" busy={send.busy} onClick={() => setAsking(true)} />
      <Note>没有的项目不用填。改了以后，原来的预算也留着。</Note>
      <ConfirmSheet
        open={asking}
        title={`定 ${values.year} 年的预算吗？`}
        confirm="定下来"
        busy={send.busy}
        onConfirm={() => void send.run()}
        onCancel={() => setAsking(false)}
      >
        全体业主都看得到，半年公示里和实际花的放在一起。
      </ConfirmSheet>
    </Page>
  );
}
