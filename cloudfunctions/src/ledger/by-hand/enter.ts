import { voucherDrafts } from '@mulin/shared-types/documents/voucher-drafts';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import { requireDecision } from '../../fund/decided';
import type { Handler } from '../../kit/context';
import type { Row } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { draft } from './draft';

type Decision = Row<typeof voucherDrafts>['decision'];
type Income = Parameters<Handler<typeof ledger, 'enterSharedIncome'>>[0];

/** What an entry is by hand: the same number twice is the same entry, or a mistake. */
const idFor = (communityId: string, entryId: string): string => idOf('hand', 'request', communityId, entryId);

export const enterCost: Handler<typeof ledger, 'enterCost'> = ({ entryId, ...facts }, ctx) => {
  const rest = { contract: '', decision: null, ground: '', reverses: null, pays: null } as const;
  ctx.note({ account: facts.account, amountFen: facts.amountFen });
  return draft({ ...facts, ...rest, _id: idFor(facts.communityId, entryId), kind: 'cost' }, ctx);
};

export const enterSharedIncome: Handler<typeof ledger, 'enterSharedIncome'> = async (input, ctx) => {
  const {
    communityId,
    entryId,
    account,
    amountFen,
    day,
    title,
    counterparty,
    fileIds,
    heldBy: settled,
    contract,
  } = input;
  const said = { account, amountFen, day, title, counterparty, fileIds, settled, contract };
  ctx.note({ account, amountFen });
  const _id = idFor(communityId, entryId);
  return draft(
    { ...said, ...(await voteOf(input)), _id, communityId, kind: 'income', reverses: null, pays: null },
    ctx,
  );
};

/** 政府减免款到账: what government bears of homes' fees, as far as bills ask for it; like table no. 30, for no month of its own. */
export const enterGrant: Handler<typeof ledger, 'enterGrant'> = ({ entryId, ...facts }, ctx) => {
  const rest = { contract: '', decision: null, ground: '', reverses: null, pays: null, settled: 'bank' } as const;
  ctx.note({ amountFen: facts.amountFen });
  return draft({ ...facts, ...rest, _id: idFor(facts.communityId, entryId), account: 'P1104', kind: 'grant' }, ctx);
};

/** 付发票 (table no. 22): the whole of what was entered as owed. */
export const enterInvoicePayment: Handler<typeof ledger, 'enterInvoicePayment'> = ({ entryId, day, fileIds }, ctx) => {
  const invoice = ctx.subjectOf(voucherDrafts);
  if (invoice.state !== 'owed') throw new Refusal('CONFLICT', '这张发票已经付了，或者不是欠着的');
  const { _id: pays, communityId, counterparty, amountFen } = invoice;
  const title = `付发票：${invoice.title}`;
  ctx.note({ amountFen });
  const rest = { contract: '', decision: null, ground: '', reverses: null, settled: 'bank' } as const;
  const _id = idFor(communityId, entryId);
  const facts = { account: 'P2003', title, counterparty, amountFen, day, fileIds, communityId };
  return draft({ ...facts, ...rest, _id, kind: 'invoice-paid', pays }, ctx);
};

/** 民法典 278 (8): a vote held here is asked about; one on paper is kept in the words of whoever enters it, and said to be unchecked. */
async function voteOf(input: Income): Promise<{ decision: Decision; ground: string }> {
  const { communityId, pollId, questionId, paperDecision } = input;
  if (pollId === undefined || questionId === undefined) return { decision: null, ground: paperDecision };
  const decision = { pollId, questionId };
  const { title } = await requireDecision(communityId, decision, ['common-parts-use']);
  return { decision, ground: title };
}
