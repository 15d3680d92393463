import { openingTaken } from '@mulin/domain/ledger/builders/opening';
import { openings } from '@mulin/shared-types/documents/openings';
import { voucherDrafts } from '@mulin/shared-types/documents/voucher-drafts';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../../fees/place';
import type { Context } from '../../kit/context';
import { type Transaction, table, transaction } from '../../kit/database';
import { enteredAnew } from '../../kit/entered-anew';
import { runJob, startJob } from '../../kit/jobs';
import { postIn } from '../../kit/posting';
import { outdateIn } from '../closed';
import { OWED } from '../kinds';
import { refuseClosedBooks } from '../purses/entry';
import { requireSound } from './enter';
import { homesJobOf, OPENING_HOMES, openingChunk } from './homes';
import { look, type Opening, requireBeginning, requireBothBooks } from './look';

/** The line of the posting that opens the book itself. */
export const BOOK = 'book';
export const changed = () => new Refusal('CONFLICT', '期初刚刚有人办过，请刷新再看');

/** 复核过账: the book at once, its homes part by part; asked again while they are written, it goes on with them. */
export async function postOpening(opening: Opening, ctx: Context): Promise<Opening['state']> {
  const { caller, now } = ctx;
  const { _id, communityId, book, day, feeSystem } = opening;
  if (book === 'P' && communityIn(ctx).company.feeSystem !== feeSystem)
    throw new Refusal('CONFLICT', '登记以后收费方式改过，退回去重新录期初');
  await requireBeginning(opening, now);
  const preparing = await refuseClosedBooks(communityId, [book], day);
  const looked = await look(opening, feeSystem);
  requireSound(looked, opening);
  await requireBothBooks(opening, looked.balances);
  const state = opening.homes.lines > 0 ? ('working' as const) : ('posted' as const);
  const posting = openingTaken({ communityId, day, source: _id, line: BOOK }, { book, feeSystem }, opening.balances);
  await transaction(async (tx) => {
    const still = await tx.get(openings, _id);
    if (still?.state !== 'waiting' || enteredAnew(still, opening)) throw changed();
    await tx.update(openings, _id, { state, confirmedBy: caller.openid, confirmedAt: now, reason: '' });
    if (posting.lines.length > 0) await postIn(tx, posting, caller.openid, now);
    await owedInvoicesIn(tx, { ...opening, confirmedBy: caller.openid, confirmedAt: now });
    for (const statementId of preparing) await outdateIn(tx, statementId, day);
  });
  return state === 'posted' ? state : writeHomes(opening, caller.openid, now);
}

export const startHomes = ({ _id, communityId, homes }: Opening, by: string, at: Date) =>
  startJob(
    {
      _id: homesJobOf(_id),
      kind: OPENING_HOMES,
      communityId,
      total: homes.lines,
      input: { openingId: _id },
      startedBy: by,
    },
    at,
  );

/** Goes on with the homes of a posted opening. */
export async function writeHomes(opening: Opening, by: string, at: Date): Promise<Opening['state']> {
  await startHomes(opening, by, at);
  await runJob(homesJobOf(opening._id), openingChunk());
  return (await table(openings).get(opening._id))?.state ?? 'working';
}

/** 应付供应商 one by one, so that each can be paid as any invoice is. */
export const invoiceIdOf = (openingId: string, nth: number): string => `${openingId}:owed${nth}`;

async function owedInvoicesIn(tx: Transaction, opening: Opening): Promise<void> {
  const { _id, communityId, day, fileIds, enteredBy, enteredAt, confirmedBy, confirmedAt } = opening;
  for (const [nth, { account, fen, counterparty }] of opening.balances.entries()) {
    if (account !== OWED) continue;
    await tx.insert(voucherDrafts, {
      _id: invoiceIdOf(_id, nth),
      communityId,
      kind: 'cost',
      books: ['P'],
      account,
      title: '期初应付',
      counterparty,
      amountFen: fen,
      day,
      fileIds,
      settled: 'later',
      contract: '',
      decision: null,
      ground: '',
      reverses: null,
      pays: null,
      state: 'owed',
      enteredBy,
      enteredAt,
      confirmedBy,
      confirmedAt,
      reason: '',
    });
  }
}
