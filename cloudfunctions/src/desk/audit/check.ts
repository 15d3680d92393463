import { auditSeals } from '@mulin/shared-types/documents/audit-seals';
import { audits } from '@mulin/shared-types/documents/people';
import type { desk } from '@mulin/shared-types/operations/desk';
import { contentHash } from '../../kit/audit';
import type { Handler } from '../../kit/context';
import { atLeast, below, between, table } from '../../kit/database';
import { chainStart, type Seal, sealHash, signatureOf } from './seal';

/** Blocks a call: ten of two hundred entries are read in a second or two. */
const BLOCKS = 10;

/** 核对留痕: recomputes entries, blocks and signatures from the last block the caller has checked on; says where it breaks. */
export const checkAudits: Handler<typeof desk, 'checkAudits'> = async ({ communityId, after }) => {
  const [head, waiting, before, blocks] = await Promise.all([
    table(auditSeals).first({ chain: communityId }, [['no', 'desc']]),
    table(audits).count({ chain: communityId, sealNo: null }),
    after === 0 ? undefined : table(auditSeals).get(`${communityId}:${after}`),
    table(auditSeals).find({ chain: communityId, no: atLeast(after + 1) }, { limit: BLOCKS, orderBy: [['no', 'asc']] }),
  ]);
  const last = head?.no ?? 0;
  let known = before?.hash ?? chainStart(communityId);
  let entries = 0;
  const brokenAt = (no: number, why: string) => {
    return { blocks: last, through: no - 1, entries, waiting, broken: { no, why }, head: null };
  };
  if (after > last) return brokenAt(after, '少了一段');
  for (const [nth, block] of blocks.entries()) {
    const why = block.no === after + nth + 1 ? await brokenBy(block, known) : '少了一段';
    if (why !== '') return brokenAt(block.no, why);
    known = block.hash;
    entries += block.entryIds.length;
  }
  const through = after + blocks.length;
  if (through >= last) {
    if ((await table(audits).count({ chain: communityId, sealNo: below(1) })) > 0) return brokenAt(1, STRAY);
    if (await isSealedInNone(communityId, through + 1)) return brokenAt(through + 1, STRAY);
  }
  const shown = head && { no: head.no, hash: head.hash, at: head.at.toISOString() };
  return { blocks: last, through, entries, waiting, broken: null, head: shown ?? null };
};

/** An entry that says it is sealed would never be sealed, and be read for ever as if it were. */
const STRAY = '混进了没有封存的记录';

/** Whether there are entries of blocks that are not there; not those of one the timer made since the head was read. */
async function isSealedInNone(chain: string, no: number): Promise<boolean> {
  const beyond = await table(audits).count({ chain, sealNo: atLeast(no) });
  return beyond > 0 && !(await table(auditSeals).get(`${chain}:${no}`));
}

/** What is wrong with a block; empty if nothing is. */
async function brokenBy({ chain, no, entryIds, before, hash, signature }: Seal, known: string): Promise<string> {
  if (before !== known) return '和前一段接不上';
  const [stored, marked] = await Promise.all([
    table(audits).getMany(entryIds),
    table(audits).count({ chain, sealNo: between(no, no + 1) }),
  ]);
  const hashes: string[] = [];
  for (const id of entryIds) {
    const entry = stored.get(id);
    if (!entry) return '有记录被删掉了';
    if (entry.sealNo !== no || contentHash(entry) !== entry.hash) return '有记录被改过';
    hashes.push(entry.hash);
  }
  if (sealHash(before, hashes) !== hash) return '有记录被改过';
  if (marked > entryIds.length) return STRAY;
  return signatureOf(hash) === signature ? '' : '这一段的签名不对';
}
