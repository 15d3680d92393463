import { type Book, books } from '@mulin/domain/ledger/account';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { DateField } from '../../../ui/form/DateField';
import { toast } from '../../../ui/sheet/toast';
import { StatTable } from '../../../ui/stat-table/StatTable';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';

/** On which side an account stands, and with how much. */
const balanceText = (fen: number): string => (fen === 0 ? '0.00' : `${fen > 0 ? '借' : '贷'} ${yuan(Math.abs(fen))}`);
const sumOf = (rows: readonly { fen: number }[]): number => rows.reduce((total, { fen }) => total + fen, 0);

/** 试算平衡: the balance of every account, book by book; two columns of millions do not fit beside each other on a phone. */
export function Trial({ desk: { communityId, today, holds } }: { desk: Desk }) {
  const [upTo, setUpTo] = useState(today);
  const load = useLoad(`trial.${communityId}.${upTo}`, () => cloud.ledger.trialBalance({ communityId, upTo }));
  const rebuild = useAction(async () => {
    await cloud.ledger.rebuildSums({ communityId });
    toast('从每一笔账重新汇总');
    load.reload();
  });
  return (
    <>
      <Card>
        <DateField label="算到哪一天" today={today} to={today} value={upTo} onChange={setUpTo} />
      </Card>
      <Loaded load={load} what="试算平衡">
        {({ accounts, balanced }) =>
          accounts.length === 0 ? (
            <Card>
              <Empty title="到这一天还没有账" detail="账单、缴费和记的账会自己汇总到这里。" />
            </Card>
          ) : (
            <>
              <Tip kind={balanced ? 'ok' : 'bad'}>
                {balanced ? '每本账的借方和贷方都一样多。' : '有一本账的借方和贷方不一样多，请马上查清楚。'}
              </Tip>
              <Card>
                <StatTable
                  columns="sum"
                  parts={(Object.keys(books) as Book[]).flatMap((book) => {
                    const rows = accounts.filter((account) => account.book === book);
                    if (rows.length === 0) return [];
                    const standing = rows.map((row) => ({ ...row, fen: row.debitFen - row.creditFen }));
                    return [
                      {
                        head: [books[book].title, '余额'],
                        rows: [
                          ...standing.map(({ title, fen }) => ({ cells: [title, balanceText(fen)] })),
                          { cells: ['借方余额合计', yuan(sumOf(standing.filter(({ fen }) => fen > 0)))] },
                          { cells: ['贷方余额合计', yuan(-sumOf(standing.filter(({ fen }) => fen < 0)))], sum: true },
                        ],
                      },
                    ];
                  })}
                />
              </Card>
            </>
          )
        }
      </Loaded>
      {holds('manager', 'community', 'street', 'bureau') ? (
        <Button kind="line" text="重新汇总" busy={rebuild.busy} onClick={() => void rebuild.run()} />
      ) : null}
    </>
  );
}
