import type { Day } from '@mulin/domain/day/day';
import { costPaid, heldMoneySpent } from '@mulin/domain/ledger/builders/costs';
import { collectedByFirm, earningCostsPaid, earningReceived } from '@mulin/domain/ledger/builders/shared-earnings';
import { paperDecision } from '@mulin/domain/ledger/decision';
import { type Event, type Posting, reversal } from '@mulin/domain/ledger/posting';
import type { communities } from '@mulin/shared-types/documents/places';
import { postings } from '@mulin/shared-types/documents/postings';
import { type Row, table } from '../../kit/database';
import { postingOf } from '../../kit/posting';
import { voucherIdOf } from '../../kit/voucher';
import { costLineOf, earningCostOf, earningSourceOf } from '../kinds';
import type { Written } from './draft';

type Community = Pick<Row<typeof communities>, 'company'>;

/** What an entry is in the books, booked on that day: shown before it is posted, and posted. */
export async function postingFor(written: Written, community: Community, day: Day): Promise<Posting> {
  const { _id, communityId, title, ground, reverses } = written;
  const event: Event = { communityId, day, source: `entry:${_id}`, line: 'posted' };
  if (reverses === null) {
    const made = written.kind === 'income' ? incomePosting(event, written) : costPosting(event, written, community);
    return { ...made, memo: title };
  }
  const wrong = await table(postings).get(reverses);
  if (!wrong) throw new Error(`no posting ${reverses}`);
  return { ...reversal(postingOf(wrong), event, ground), memo: `${title}：${ground}` };
}

/** 物业代收: where the firm keeps what it has to hand over (table no. 42). */
const atFirm = { 'firm-bank': 'P1001', 'firm-cash': 'P1003' } as const;

function incomePosting(event: Event, { _id, account, amountFen, counterparty, contract, ...vote }: Written): Posting {
  const { decision, ground, heldBy } = vote;
  const about = { counterparty, contract, voucherIds: [voucherIdOf(_id)] };
  const decisionId = decision?.pollId ?? (ground === '' ? undefined : paperDecision(ground));
  const decided = decisionId === undefined ? {} : { decisionId };
  const facts = { ...about, ...decided, source: earningSourceOf(account), fen: amountFen };
  return heldBy === 'special' ? earningReceived(event, facts) : collectedByFirm(event, atFirm[heldBy], facts);
}

function costPosting(event: Event, written: Written, { company }: Community): Posting {
  const { _id, account, amountFen, counterparty } = written;
  const paid = { fen: amountFen, counterparty, voucherIds: [voucherIdOf(_id)] };
  if (account.startsWith('S')) return earningCostsPaid(event, [{ ...paid, kind: earningCostOf(account) }]);
  const facts = { ...paid, line: costLineOf(account) };
  return company.feeSystem === 'commission' ? heldMoneySpent(event, facts) : costPaid(event, facts);
}
