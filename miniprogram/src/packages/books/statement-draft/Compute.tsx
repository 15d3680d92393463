import { halfYearText } from '@mulin/domain/day/spoken';
import { kindsOfStatement } from '@mulin/domain/disclosure/kinds-of-statement';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Kinds } from '../../../ui/form/Kinds';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { Progress } from '../../../ui/progress/Progress';
import { Tip } from '../../../ui/tip/Tip';
import { endedHalves } from './halves';
import type { StatementKind } from './statement';
import { useComputed } from './useComputed';

const isKind = (kind: string): kind is StatementKind => kind in kindsOfStatement;

/** The committee computes its own, the firm the rest. */
const kindsFor = (firm: boolean, committee: boolean) =>
  (Object.keys(kindsOfStatement) as StatementKind[])
    .filter((id) => (kindsOfStatement[id].preparedBy === 'committee' ? committee : firm))
    .map((id) => ({ id, text: kindsOfStatement[id].title }));

export interface ComputeProps {
  desk: Desk;
  kind: string;
  period: string | undefined;
}

/** 编制: the figures come from the books; one that is published already can only be corrected, with a reason. */
export function Compute({ desk: { communityId, today, holds }, kind, period }: ComputeProps) {
  const halves = endedHalves(today);
  const kinds = kindsFor(holds('cashier', 'manager'), holds('committee'));
  const { values, set } = useFields({
    kind: isKind(kind) && kinds.some(({ id }) => id === kind) ? kind : (kinds[0]?.id ?? 'fees'),
    period: period ?? halves[0] ?? '',
    reason: '',
  });
  const there = useLoad(`statements.${communityId}`, () => cloud.board.statements({ communityId }));
  const corrects = there.data?.statements.some(
    (each) => each.kind === values.kind && each.period === values.period && each.state === 'published',
  );
  const { compute, counting } = useComputed({
    communityId,
    kind: values.kind,
    period: values.period,
    reason: corrects ? values.reason : '',
  });
  const bar = (
    <BottomBar note="算出来是草稿，业委会同意以后才公示。">
      <Button
        text="从账本算出来"
        busy={compute.busy || counting !== undefined}
        disabled={!there.data}
        onClick={() => void compute.run()}
      />
    </BottomBar>
  );
  return (
    <Page title="编制报表" bar={bar}>
      <Card>
        <Kinds
          label="哪一种"
          kinds={kinds}
          value={values.kind}
          error={compute.errorOf('kind')}
          onChange={set('kind')}
        />
        <PickField
          label="哪半年"
          picks={[...new Set([...halves, values.period])].map((id) => ({ id, text: halfYearText(id) }))}
          value={values.period}
          error={compute.errorOf('period')}
          onChange={set('period')}
        />
        {corrects ? (
          <TextField
            label="为什么更正"
            hint="业主看得到"
            example="比如 6 月电费记重了一笔"
            max={200}
            value={values.reason}
            onChange={set('reason')}
            error={compute.errorOf('reason')}
          />
        ) : null}
      </Card>
      {counting ? (
        <Card>
          <Progress
            name="正在汇总账本"
            done={counting.done}
            total={counting.total}
            unit="笔（户）"
            note="账多，要几分钟。可以先离开这一页，会接着汇总，回来再点一次。"
          />
        </Card>
      ) : null}
      {corrects ? (
        <Tip kind="wait">这半年已经公示过。新算的是更正，业委会同意以后贴出来，原来那份留着，写明被更正。</Tip>
      ) : null}
    </Page>
  );
}
