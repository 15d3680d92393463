import type { Day } from '@mulin/domain/day/day';
import {
  type CostSource,
  commissionTaken,
  costPaid,
  costPrepaid,
  costSources,
  heldMoneySpent,
  invoicePaid,
} from '@mulin/domain/ledger/builders/costs';
import { openingTaken } from '@mulin/domain/ledger/builders/opening';
import {
  collectedByFirm,
  earningCostsPaid,
  earningReceived,
  rentEarned,
  rentInAdvance,
} from '@mulin/domain/ledger/builders/shared-earnings';
import { subsidyReceived } from '@mulin/domain/ledger/builders/subsidies';
import { paperDecision } from '@mulin/domain/ledger/decision';
import { type Event, type Posting, reversal } from '@mulin/domain/ledger/posting';
import type { communities } from '@mulin/shared-types/documents/places';
import { postings } from '@mulin/shared-types/documents/postings';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Row, table } from '../../kit/database';
import { postingOf } from '../../kit/posting';
import { voucherIdOf } from '../../kit/voucher';
import { costLineOf, earningCostOf, earningSourceOf, OWED, PREPAID } from '../kinds';
import type { Written } from './draft';

type Community = Pick<Row<typeof communities>, 'company'>;

/** What an entry is in the books, booked on that day: shown before it is posted, and posted. */
export async function postingFor(written: Written, community: Community, day: Day): Promise<Posting> {
  const { _id, communityId, title, ground, reverses } = written;
  const event: Event = { communityId, day, source: `entry:${_id}`, line: 'posted' };
  if (written.kind !== 'reversal') {
    return { ...postingOfKind[written.kind](event, written, community), memo: title };
  }
  const wrong = await table(postings).get(reverses ?? '');
  if (!wrong) throw new Error(`no posting ${reverses}`);
  return { ...reversal(postingOf(wrong), event, ground), memo: `${title}：${ground}` };
}

/** 物业代收: where the firm keeps what it has to hand over (table no. 42). */
const atFirm = { 'firm-bank': 'P1001', 'firm-cash': 'P1003' } as const;
const isAtFirm = (settled: Written['settled']): settled is keyof typeof atFirm => settled in atFirm;
const isSource = (settled: Written['settled']): settled is CostSource => settled in costSources;

function incomePosting(event: Event, { _id, account, amountFen, counterparty, contract, ...vote }: Written): Posting {
  const { decision, ground, settled } = vote;
  const about = { counterparty, contract, voucherIds: [voucherIdOf(_id)] };
  const decisionId = decision?.pollId ?? (ground === '' ? undefined : paperDecision(ground));
  const decided = decisionId === undefined ? {} : { decisionId };
  const facts = { ...about, ...decided, source: earningSourceOf(account), fen: amountFen };
  if (settled === 'advance') return rentInAdvance(event, amountFen, { ...about, ...decided });
  if (settled === 'from-advance') return rentEarned(event, facts);
  return isAtFirm(settled) ? collectedByFirm(event, atFirm[settled], facts) : earningReceived(event, facts);
}

function costPosting(event: Event, written: Written, { company }: Community): Posting {
  const { _id, account, amountFen, counterparty, settled } = written;
  const paid = { fen: amountFen, counterparty, voucherIds: [voucherIdOf(_id)] };
  if (account.startsWith('S')) {
    if (settled !== 'bank') throw cannotSettle('公共收益的支出只能从专户付');
    return earningCostsPaid(event, [{ ...paid, kind: earningCostOf(account) }]);
  }
  if (account === PREPAID) {
    if (settled !== 'bank' && settled !== 'cash') throw cannotSettle('预付的钱要先付出去');
    return costPrepaid(event, paid, settled);
  }
  // 期初应付 is in the books with its opening: this only shows what it is there.
  if (account === OWED) {
    const balance = { account, fen: amountFen, counterparty };
    return openingTaken(event, { book: 'P', feeSystem: company.feeSystem }, [balance]);
  }
  const facts = { ...paid, line: costLineOf(account) };
  const from = isSource(settled) ? settled : 'bank';
  return company.feeSystem === 'commission' ? heldMoneySpent(event, facts, from) : costPaid(event, facts, from);
}

const cannotSettle = (why: string) => new Refusal('INVALID_INPUT', why, 'settled');

const postingOfKind: Record<
  Exclude<Written['kind'], 'reversal'>,
  (event: Event, written: Written, community: Community) => Posting
> = {
  cost: costPosting,
  income: incomePosting,
  commission: (event, { _id, amountFen, counterparty, contract }) =>
    commissionTaken(event, amountFen, { counterparty, contract, voucherIds: [voucherIdOf(_id)] }),
  grant: (event, { _id, amountFen, counterparty }) =>
    subsidyReceived(event, amountFen, { counterparty, voucherIds: [voucherIdOf(_id)] }),
  'invoice-paid': (event, { _id, amountFen, counterparty }) =>
    invoicePaid(event, amountFen, counterparty, [voucherIdOf(_id)]),
};
