import { auditSeals } from '@mulin/shared-types/documents/audit-seals';
import { audits } from '@mulin/shared-types/documents/people';
import type { desk } from '@mulin/shared-types/operations/desk';
import { contentHash } from '../../kit/audit';
import type { Handler } from '../../kit/context';
import { above, table } from '../../kit/database';
import { chainStart, type Seal, sealHash, signatureOf } from './seal';

/** Blocks a call: ten of two hundred entries are read in a second or two. */
const BLOCKS = 10;

/** 核对留痕: recomputes entries, blocks and signatures from the last block the caller has checked on; says where it breaks. */
export const checkAudits: Handler<typeof desk, 'checkAudits'> = async ({ communityId, after }) => {
  const [head, waiting, before, blocks] = await Promise.all([
    table(auditSeals).first({ chain: communityId }, [['no', 'desc']]),
    table(audits).count({ chain: communityId, sealNo: null }),
    after === 0 ? undefined : table(auditSeals).get(`${communityId}:${after}`),
    table(auditSeals).find({ chain: communityId, no: above(after) }, { limit: BLOCKS, orderBy: [['no', 'asc']] }),
  ]);
  let known = before?.hash ?? chainStart(communityId);
  let entries = 0;
  for (const [nth, block] of blocks.entries()) {
    const why = block.no === after + nth + 1 ? await brokenBy(block, known) : '少了一段';
    if (why !== '')
      return {
        blocks: head?.no ?? 0,
        through: block.no - 1,
        entries,
        waiting,
        broken: { no: block.no, why },
        head: null,
      };
    known = block.hash;
    entries += block.entryIds.length;
  }
  const through = after + blocks.length;
  const shown = head && { no: head.no, hash: head.hash, at: head.at.toISOString() };
  return { blocks: head?.no ?? 0, through, entries, waiting, broken: null, head: shown ?? null };
};

/** What is wrong with a block; empty if nothing is. */
async function brokenBy({ no, entryIds, before, hash, signature }: Seal, known: string): Promise<string> {
  if (before !== known) return '和前一段接不上';
  const stored = await table(audits).getMany(entryIds);
  const hashes: string[] = [];
  for (const id of entryIds) {
    const entry = stored.get(id);
    if (!entry) return '有记录被删掉了';
    if (entry.sealNo !== no || contentHash(entry) !== entry.hash) return '有记录被改过';
    hashes.push(entry.hash);
  }
  if (sealHash(before, hashes) !== hash) return '有记录被改过';
  return signatureOf(hash) === signature ? '' : '这一段的签名不对';
}
