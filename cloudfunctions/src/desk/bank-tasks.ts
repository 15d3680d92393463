import { addDays, dayOf, endOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { type BankAccount, bankAccounts, bankAccountTitles } from '@mulin/domain/ledger/bank/accounts';
import { bankDifferences, bankHeads } from '@mulin/shared-types/documents/bank';
import { table } from '../kit/database';
import { sumsUpTo } from '../kit/ledger-sums';
import { headIdOf } from '../payment/bank/head';
import { keepersOf } from '../payment/bank/keepers';
import type { Sitting, Task } from './task';

/** A month and ten days to fetch the bank's paper: our own limit, no rule read names one. */
const DAYS_TO_FETCH = 40;
const MOST_OPEN = 2000;

/** 银行对账: differences somebody else left, accounts whose next paper of the bank is late, and those with money that never had one. */
export async function bankTasks(sitting: Sitting): Promise<Task[]> {
  const { communityId, own, now } = sitting;
  const kept = bankAccounts.filter((account) => sitting.holds(...keepersOf(account)));
  if (kept.length === 0) return [];
  const [heads, open] = await Promise.all([
    table(bankHeads).getMany(kept.map((account) => headIdOf(communityId, account))),
    table(bankDifferences).findAll({ communityId, state: 'open' }, { atMost: MOST_OPEN, fields: ['account', 'by'] }),
  ]);
  const never = kept.filter((account) => !heads.has(headIdOf(communityId, account)));
  const held = await heldAtMonthEnd(sitting, never);
  return kept.flatMap((account): Task[] => {
    const id = headIdOf(communityId, account);
    const title = bankAccountTitles[account];
    const others = open.filter((one) => one.account === account && !own.includes(one.by)).length;
    const head = heads.get(id);
    const dueDay = head && addDays(head.through, DAYS_TO_FETCH);
    return [
      ...(others === 0 ? [] : [explain(id, title, others)]),
      ...(held.has(account) ? [fetch(id, title, '还没有和银行对过账')] : []),
      ...(head && dueDay && dueDay <= dayOf(now)
        ? [{ ...fetch(id, title, `上次对到 ${dayText(head.through)}`), dueDay, due: new Date(endOf(dueDay)) }]
        : []),
    ];
  });
}

/** Accounts that held money when the last month ended, by the books. */
async function heldAtMonthEnd({ communityId, now }: Sitting, accounts: readonly BankAccount[]): Promise<Set<string>> {
  if (accounts.length === 0) return new Set();
  const sums = await sumsUpTo(communityId, addDays(`${dayOf(now).slice(0, 7)}-01`, -1));
  const held = sums.filter(({ debitFen, creditFen }) => debitFen !== creditFen).map(({ account }) => account);
  return new Set(accounts.filter((account) => held.includes(account)));
}

const explain = (id: string, title: string, many: number): Task => ({
  kind: 'bank',
  id,
  title: `查明${title} ${many} 处银行差异`,
  detail: '没查明，这本账的收支不能公示',
  action: '去查',
  due: null,
});

const fetch = (id: string, title: string, detail: string): Task => ({
  kind: 'bank',
  id,
  title: `${title}和银行对账`,
  detail,
  action: '去对账',
  due: null,
});
