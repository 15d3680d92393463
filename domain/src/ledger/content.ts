import { amountOf, isDebit, type Posting } from './posting';

/** What the hash chain seals of a posting: everything that says what happened, in a fixed shape. Texts are kept as they are. */
export function postingContent(posting: Posting) {
  return {
    id: posting.id,
    communityId: posting.communityId,
    day: posting.day,
    factDay: posting.factDay,
    memo: posting.memo,
    source: posting.source,
    reverses: posting.reverses,
    closing: posting.closing,
    lines: posting.lines.map((line) => ({
      account: line.account,
      side: isDebit(line) ? 'debit' : 'credit',
      fen: amountOf(line),
      unitId: line.unitId,
      billId: line.billId,
      voucherIds: line.voucherIds,
      counterparty: line.counterparty,
      contract: line.contract,
      decisionId: line.decisionId,
      projectId: line.projectId,
      servicePeriod: line.servicePeriod,
      due: line.due,
      charge: line.charge,
    })),
  };
}
