import { addDays, dayOf, endOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { bankAccounts, bankAccountTitles } from '@mulin/domain/ledger/bank/accounts';
import { bankDifferences, bankHeads } from '@mulin/shared-types/documents/bank';
import { table } from '../kit/database';
import { accountsOfPerson } from '../kit/same-person';
import { headIdOf } from '../payment/bank/head';
import { keepersOf } from '../payment/bank/keepers';
import type { Sitting, Task } from './task';

/** A month and ten days to fetch the bank's paper: our own limit, no rule read names one. */
const DAYS_TO_FETCH = 40;
const MOST_OPEN = 2000;

/** 银行对账: differences somebody else left, and accounts whose next paper of the bank is late. */
export async function bankTasks(sitting: Sitting): Promise<Task[]> {
  const { communityId, openid, now } = sitting;
  const kept = bankAccounts.filter((account) => sitting.holds(...keepersOf(account)));
  if (kept.length === 0) return [];
  const [heads, open, own] = await Promise.all([
    table(bankHeads).getMany(kept.map((account) => headIdOf(communityId, account))),
    table(bankDifferences).findAll({ communityId, state: 'open' }, { atMost: MOST_OPEN, fields: ['account', 'by'] }),
    accountsOfPerson(openid),
  ]);
  return kept.flatMap((account): Task[] => {
    const id = headIdOf(communityId, account);
    const title = bankAccountTitles[account];
    const others = open.filter((one) => one.account === account && !own.includes(one.by)).length;
    const head = heads.get(id);
    const dueDay = head && addDays(head.through, DAYS_TO_FETCH);
    return [
      ...(others === 0 ? [] : [explain(id, title, others)]),
      ...(head && dueDay && dueDay <= dayOf(now)
        ? [{ ...fetch(id, title, head.through), dueDay, due: new Date(endOf(dueDay)) }]
        : []),
    ];
  });
}

const explain = (id: string, title: string, many: number): Task => ({
  kind: 'bank',
  id,
  title: `查明${title} ${many} 处银行差异`,
  detail: '没查明，这本账的收支不能公示',
  action: '去查',
  due: null,
});

const fetch = (id: string, title: string, through: string): Task => ({
  kind: 'bank',
  id,
  title: `${title}和银行对账`,
  detail: `上次对到 ${dayText(through)}`,
  action: '去对账',
  due: null,
});
