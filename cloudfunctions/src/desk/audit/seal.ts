import { hashOf } from '@mulin/domain/canonical/hash';
import { auditSeals } from '@mulin/shared-types/documents/audit-seals';
import { audits } from '@mulin/shared-types/documents/people';
import { giveUpBegun } from '../../kit/audited';
import { now } from '../../kit/clock';
import { not, oneOf, type Row, table } from '../../kit/database';
import type { Timer } from '../../kit/others';
import { forgetCounts } from '../../kit/rates';
import { sign } from '../../kit/signing';

export type Seal = Row<typeof auditSeals>;

/** Entries of one block, so that a reader can check block by block. */
const BLOCK = 200;
const TICK_MS = 40_000;

/** What a chain begins with. */
export const chainStart = (chain: string): string => hashOf({ chain }, 'mulin/audit-start/1');

/** A block's hash: the one before it, and the content hashes of its entries in their order. */
export const sealHash = (before: string, entries: readonly string[]): string =>
  hashOf({ before, entries }, 'mulin/audit-seal/1');

export const signatureOf = (hash: string): string => sign(Buffer.from(hash, 'hex'));

/** What is not sealed yet, save what is still going on. */
const ended = { sealNo: null, outcome: not('begun') } as const;

/** 封存留痕: takes what is not sealed yet into the chain of its community, the oldest first. */
export const sealAudits: Timer = async () => {
  const until = now().getTime() + TICK_MS;
  await giveUpBegun(now());
  await forgetCounts(now());
  for (;;) {
    const [oldest] = await table(audits).find(ended, { limit: 1, orderBy: [['at', 'asc']], fields: ['chain'] });
    if (!oldest || now().getTime() > until || !(await sealNext(oldest.chain))) return;
  }
};

/**
 * One more block. The last block is read before what is not sealed, and the next number is taken by inserting: of two ticks at once
 * one finds it taken and stops. Entries of a block whose tick died before marking them are marked here, never sealed twice.
 */
async function sealNext(chain: string): Promise<boolean> {
  const last = await table(auditSeals).first({ chain }, [['no', 'desc']]);
  if (last) await mark(last);
  const waiting = await table(audits).find(
    { ...ended, chain },
    { limit: BLOCK, orderBy: [['at', 'asc']], fields: ['hash'] },
  );
  if (waiting.length === 0) return true;
  const no = (last?.no ?? 0) + 1;
  const before = last?.hash ?? chainStart(chain);
  const hash = sealHash(
    before,
    waiting.map((entry) => entry.hash),
  );
  const seal = { chain, no, entryIds: waiting.map(({ _id }) => _id), before, hash, at: now() };
  const block = { _id: `${chain}:${no}`, ...seal, signature: signatureOf(hash) };
  if (!(await table(auditSeals).insertIfAbsent(block))) return false;
  await mark(block);
  return true;
}

const mark = ({ no, entryIds }: Seal): Promise<number> =>
  table(audits).updateWhere({ _id: oneOf(entryIds), sealNo: null }, { sealNo: no });
