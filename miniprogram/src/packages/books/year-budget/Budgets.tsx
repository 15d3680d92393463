import { budgetKinds, budgetKindTitles } from '@mulin/domain/disclosure/budget-kinds';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { OneBudget } from './OneBudget';

/** Every budget there is, newest year first, and for the firm a way to enter one. */
export function Budgets({ desk }: { desk: Desk }) {
  const { communityId, today, holds } = desk;
  const load = useLoad(`year-budgets.${communityId}`, () => cloud.board.budgets({ communityId }));
  return (
    <Page title="年度预算">
      {holds('cashier', 'manager') ? (
        <Card kind="list">
          {budgetKinds.map((kind, at) => (
            <Cell
              key={kind}
              icon="chart"
              tint="pine"
              text={`登记${budgetKindTitles[kind]}预算`}
              last={at === budgetKinds.length - 1}
              onClick={() => go('books/year-budget', { communityId, kind })}
            />
          ))}
        </Card>
      ) : null}
      <Loaded load={load} what="年度预算">
        {({ owed, budgets }) => {
          const year = today.slice(0, 4);
          const there = budgets.some((one) => one.kind === 'fees' && one.year === year && one.state === 'published');
          return (
            <>
              {owed && !there ? (
                <Tip kind="bad" icon="alert">
                  小区是酬金制，花的是业主的钱，{year} 年的物业费预算还没有公示。
                </Tip>
              ) : null}
              {budgets.length === 0 ? (
                <Card>
                  <Empty
                    title="还没有预算"
                    detail="酬金制的必须有，包干制的可以不登记。公示以后，每次收支公示都和它比。"
                  />
                </Card>
              ) : (
                budgets.map((one) => (
                  <OneBudget key={one.budgetId} budget={one} mayReview={holds('committee')} onDone={load.reload} />
                ))
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
