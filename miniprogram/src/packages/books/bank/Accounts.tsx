import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { Amount } from '../../../ui/amount/Amount';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { AccountSheet } from './AccountSheet';
import { Open } from './Open';
import { Papers } from './Papers';
import type { Looked } from './Preview';

export type Account = Awaited<ReturnType<Cloud['payment']['bankAccounts']>>['accounts'][number];

/** The four accounts, what is unexplained, and what was recorded. */
export function Accounts({ desk, onLook }: { desk: Desk; onLook: (looked: Looked) => void }) {
  const { communityId, today } = desk;
  const [turn, setTurn] = useState(0);
  const [chosen, setChosen] = useState<Account>();
  const load = useLoad(`bank-accounts.${communityId}`, () => cloud.payment.bankAccounts({ communityId }));
  const changed = () => {
    setChosen(undefined);
    setTurn(turn + 1);
    load.reload();
  };
  return (
    <Page title="银行对账">
      <Tip>每个月拿银行流水或回单和账本对一次。差异没查明，这本账的收支不能公示。</Tip>
      <Loaded load={load} what="银行账户">
        {({ accounts }) => (
          <Card kind="list">
            {accounts.map((account, nth) => (
              <Cell
                key={account.account}
                text={account.title}
                detail={standing(account)}
                aside={<Amount fen={account.booksFen} />}
                last={nth === accounts.length - 1}
                onClick={account.mayRecord ? () => setChosen(account) : undefined}
              />
            ))}
          </Card>
        )}
      </Loaded>
      <Open key={`open ${turn}`} communityId={communityId} onChange={changed} />
      <Papers key={`papers ${turn}`} communityId={communityId} />
      {chosen ? (
        <AccountSheet
          communityId={communityId}
          today={today}
          account={chosen}
          onLook={onLook}
          onClose={() => setChosen(undefined)}
          onDone={changed}
        />
      ) : null}
    </Page>
  );
}

function standing({ through, open }: Account): string {
  const far = through === null ? '还没有和银行对过' : `对到 ${dayText(through)}`;
  return open > 0 ? `${far}，${open} 处没查明` : far;
}
