import { wholeDayText } from '@mulin/domain/day/spoken';
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
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';

/** What is the owners', where it lies, and what one may enter about it. */
export function SharedEarnings({ desk: { communityId, holds } }: { desk: Desk }) {
  const load = useLoad(`purses.${communityId}`, () => cloud.ledger.purses({ communityId }));
  const uses = holds('committee', 'manager', 'community');
  const handsOver = holds('cashier', 'manager');
  const open = (write: string) => go('books/earnings', { communityId, write });
  return (
    <>
      <Loaded load={load} what="公共收益" shape="card">
        {({ ownersFen, bankFen, atFirmFen, usableFen, undecidedFen, undecidedThrough, rules }) => (
          <>
            {undecidedFen > 0 ? (
              <Tip kind="wait">
                {wholeDayText(undecidedThrough)}以前的还有 {yuan(undecidedFen)} 元没有决定怎么用。请业主大会决定，
                或者经社区同意转入维修资金。
              </Tip>
            ) : null}
            <Card title="归业主的结余">
              <Amount fen={ownersFen} />
              <KeyValues
                rows={[
                  { name: '专户里有', value: `${yuan(bankFen)} 元` },
                  { name: '物业代收、没转的', value: `${yuan(atFirmFen)} 元` },
                  { name: '现在能用的', value: `${yuan(usableFen)} 元` },
                ]}
              />
            </Card>
            <Note>{rules.join('')}</Note>
          </>
        )}
      </Loaded>
      {uses || handsOver ? (
        <Card kind="list">
          {uses ? (
            <Cell icon="coins" tint="pine" text="登记一笔使用" last={!handsOver} onClick={() => open('use')} />
          ) : null}
          {handsOver ? (
            <Cell icon="receipt" tint="pine" text="代收的转入专户" last onClick={() => open('hand-over')} />
          ) : null}
        </Card>
      ) : null}
    </>
  );
}
