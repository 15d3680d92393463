import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Amount } from '../../../ui/amount/Amount';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Loaded } from '../../../ui/state/Loaded';

/** What the committee has, may spend and has spent this year. */
export function Committee({ communityId, year }: { communityId: string; year: string }) {
  const load = useLoad(`committee-funds.${communityId}.${year}`, () =>
    cloud.ledger.committeeFunds({ communityId, year }),
  );
  return (
    <Loaded load={load} what="业委会经费" shape="card">
      {({ balanceFen, receivedFen, contributedFen, items, budget }) => (
        <>
          <Card title="业委会账户现在有">
            <Amount fen={balanceFen} />
            <KeyValues
              rows={[
                { name: `${year} 年公共收益拨入`, value: `${yuan(receivedFen)} 元` },
                { name: `${year} 年业主分摊`, value: `${yuan(contributedFen)} 元` },
                ...items.map(({ title, budgetFen, spentFen, over }) => ({
                  name: `${title}支出`,
                  value: `${yuan(spentFen)} 元${budgetFen === null ? '' : `，预算 ${yuan(budgetFen)} 元`}${over ? '，超了' : ''}`,
                })),
              ]}
            />
          </Card>
          <Note>{budget ? `预算依据：${budget.ground}` : '这一年还没有定预算。'}</Note>
        </>
      )}
    </Loaded>
  );
}
