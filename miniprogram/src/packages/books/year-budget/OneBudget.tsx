import { momentText } from '@mulin/domain/day/spoken';
import { budgetKindTitles } from '@mulin/domain/disclosure/budget-kinds';
import { reviewedStates } from '@mulin/domain/disclosure/reviewed-states';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { StatTable } from '../../../ui/stat-table/StatTable';
import { Tip } from '../../../ui/tip/Tip';

type YearPlan = Awaited<ReturnType<Cloud['board']['budgets']>>['budgets'][number];

const kinds: Record<YearPlan['state'], BadgeKind> = {
  submitted: 'wait',
  returned: 'bad',
  published: 'ok',
  superseded: 'closed',
};

export interface OneBudgetProps {
  budget: YearPlan;
  mayReview: boolean;
  onDone: () => void;
}

/** One budget with its lines, and for the committee agreeing, which publishes it, or sending it back. */
export function OneBudget({ budget, mayReview, onDone }: OneBudgetProps) {
  const { budgetId, kind, year, state, rows, ground, reason, reviewNote, enteredAt, mine } = budget;
  const [answer, setAnswer] = useState<'agree' | 'return'>();
  const [note, setNote] = useState('');
  const review = useAction(async (agree: boolean) => {
    if (!agree && note.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚哪里要改', 'note');
    await cloud.board.reviewBudget({ budgetId, agree, note });
    setAnswer(undefined);
    toast(agree ? '公示出去了' : '退回去了');
    onDone();
  });
  return (
    <Card
      title={`${year} 年${budgetKindTitles[kind]}预算`}
      aside={<Badge kind={kinds[state]} text={reviewedStates[state]} />}
    >
      <StatTable
        columns="sum"
        parts={[
          {
            head: ['项目', '全年（元）'],
            rows: rows.map(({ title, amountFen, total }) => ({ cells: [title, yuan(amountFen)], sum: total })),
          },
        ]}
      />
      <Note>
        和业主商定：{ground}。{momentText(enteredAt)}登记。{reason === '' ? '' : `更正原因：${reason}`}
      </Note>
      {state === 'returned' ? <Tip kind="bad">业委会退回：{reviewNote}</Tip> : null}
      {state === 'submitted' && mayReview && mine ? <Note>您登记的，要业委会别的人复核。</Note> : null}
      {state === 'submitted' && mayReview && !mine ? (
        <Buttons>
          <Button kind="line" text="退回" onClick={() => setAnswer('return')} />
          <Button text="同意公示" onClick={() => setAnswer('agree')} />
        </Buttons>
      ) : null}
      <ConfirmSheet
        open={answer !== undefined}
        title={answer === 'return' ? '退回给登记的人吗？' : '同意公示吗？'}
        confirm={answer === 'return' ? '退回' : '同意公示'}
        refuses={answer === 'return'}
        busy={review.busy}
        onConfirm={() => void review.run(answer === 'agree')}
        onCancel={() => setAnswer(undefined)}
      >
        {answer === 'return' ? '改好以后再交一次。' : '马上贴到公示栏，全体业主都能看到，以后只能另发更正。'}
        <TextField
          long
          label={answer === 'return' ? '哪里要改' : '意见（可以不填）'}
          max={200}
          value={note}
          error={review.errorOf('note')}
          onChange={setNote}
        />
      </ConfirmSheet>
    </Card>
  );
}
