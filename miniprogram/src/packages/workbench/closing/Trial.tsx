import { type Book, books } from '@mulin/domain/ledger/account';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { DateField } from '../../../ui/form/DateField';
import { toast } from '../../../ui/sheet/toast';
import { StatTable } from '../../../ui/stat-table/StatTable';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import type { Desk } from '../desk/desk';

/** 试算平衡: both columns of every account, book by book. */
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
                  columns="votes"
                  parts={(Object.keys(books) as Book[]).flatMap((book) => {
                    const rows = accounts.filter((account) => account.book === book);
                    const sum = (side: 'debitFen' | 'creditFen') => yuan(rows.reduce((fen, row) => fen + row[side], 0));
                    if (rows.length === 0) return [];
                    return [
                      {
                        head: [books[book].title, '借', '贷'],
                        rows: [
                          ...rows.map(({ title, debitFen, creditFen }) => ({
                            cells: [title, yuan(debitFen), yuan(creditFen)],
                          })),
                          { cells: ['合计', sum('debitFen'), sum('creditFen')], sum: true },
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
