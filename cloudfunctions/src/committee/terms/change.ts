import { committees } from '@mulin/shared-types/documents/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Transaction, transaction } from '../../kit/database';
import type { Term } from './term';

/** Changes a committee that is still in office, as it is at that moment; whatever else must agree is written beside it. */
export async function changeTerm(
  committeeId: string,
  change: (
    term: Term,
    tx: Transaction,
  ) => Promise<Partial<Omit<Term, '_id' | 'version'>>> | Partial<Omit<Term, '_id' | 'version'>>,
): Promise<Term> {
  return transaction(async (tx) => {
    const term = await tx.get(committees, committeeId);
    if (!term || term.state === 'ended') throw new Refusal('CONFLICT', '这一届业委会已经换届，请刷新后再看');
    const changed = { ...(await change(term, tx)), version: term.version + 1 };
    await tx.update(committees, committeeId, changed);
    return { ...term, ...changed };
  });
}
