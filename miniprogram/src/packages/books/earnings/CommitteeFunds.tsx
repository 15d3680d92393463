import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { Amount } from '../../../ui/amount/Amount';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Chips } from '../../../ui/options/Options';
import { StatTable } from '../../../ui/stat-table/StatTable';
import { Loaded } from '../../../ui/state/Loaded';

/** The committee's own money of a year: budget beside spending, and what a member may enter. */
export function CommitteeFunds({ desk: { communityId, today, holds } }: { desk: Desk }) {
  const thisYear = today.slice(0, 4);
  const [year, setYear] = useState(thisYear);
  const years = [thisYear, String(Number(thisYear) - 1)].map((id) => ({ id, text: `${id} 年` }));
  const load = useLoad(`committee-funds.${communityId}.${year}`, () =>
    cloud.ledger.committeeFunds({ communityId, year }),
  );
  const open = (write: string) => go('books/earnings', { communityId, write });
  return (
    <>
      <Chips options={years} value={year} onChange={setYear} />
      <Loaded load={load} what="业委会经费" shape="card">
        {({ balanceFen, receivedFen, contributedFen, spentFen, items, budget }) => (
          <>
            <Card title="业委会账户现在有">
              <Amount fen={balanceFen} />
              <KeyValues
                rows={[
                  { name: `${year} 年公共收益拨入`, value: `${yuan(receivedFen)} 元` },
                  { name: `${year} 年业主分摊`, value: `${yuan(contributedFen)} 元` },
                  { name: `${year} 年支出`, value: `${yuan(spentFen)} 元` },
                ]}
              />
            </Card>
            <Card kind="flush">
              <StatTable
                columns="votes"
                parts={[
                  {
                    head: ['项目', '预算（元）', '花了（元）'],
                    rows: items.map(({ title, budgetFen, spentFen: used, over }) => ({
                      cells: [title, budgetFen === null ? '没定' : yuan(budgetFen), yuan(used)],
                      big: over,
                    })),
                  },
                ]}
              />
            </Card>
            <Note>{budget ? `预算依据：${budget.ground}` : '这一年还没有定预算。'}</Note>
          </>
        )}
      </Loaded>
      {holds('committee') ? (
        <Card kind="list">
          <Cell icon="receipt" tint="pine" text="登记一笔支出" onClick={() => open('spending')} />
          <Cell icon="coins" tint="pine" text="登记业主分摊" onClick={() => open('contribution')} />
          <Cell icon="chart" tint="pine" text="定全年预算" last onClick={() => open('budget')} />
        </Card>
      ) : null}
    </>
  );
}
