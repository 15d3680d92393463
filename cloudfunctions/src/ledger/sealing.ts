import type { Day } from '@mulin/domain/day/day';
import { chainLink, chainStart, postingHash } from '@mulin/domain/ledger/audit/chain';
import { ledgerSeals } from '@mulin/shared-types/documents/ledger';
import { postings } from '@mulin/shared-types/documents/postings';
import { now } from '../kit/clock';
import { above, type Row, table } from '../kit/database';
import { postingOf } from '../kit/posting';

export type LedgerSeal = Row<typeof ledgerSeals>;

const CHUNK = 500;

export const lastSeal = (communityId: string): Promise<LedgerSeal | undefined> =>
  table(ledgerSeals).first({ communityId }, [['throughNo', 'desc']]);

/**
 * 封存: takes the next numbered postings of a community into its hash chain; true when none is left. Only for the holder of the
 * numbering lease, so payments never wait for one another here. The seal's id is the number it begins with: a tick that comes late
 * finds it taken, and there is never a second chain beside the first.
 */
export async function sealNext(communityId: string): Promise<boolean> {
  const last = await lastSeal(communityId);
  const found = await table(postings).find(
    { communityId, no: above(last?.throughNo ?? 0) },
    { limit: CHUNK, orderBy: [['no', 'asc']] },
  );
  const numbered = found.flatMap((posting) => (posting.no === null ? [] : [{ posting, no: posting.no }]));
  const end = numbered.at(-1);
  if (!end) return true;
  const before = last?.hash ?? chainStart(communityId);
  const fromNo = (last?.throughNo ?? 0) + 1;
  const days = numbered.map(({ posting }) => posting.day).sort();
  await table(ledgerSeals).insertIfAbsent({
    _id: `${communityId}:${fromNo}`,
    communityId,
    fromNo,
    throughNo: end.no,
    fromDay: days[0] as Day,
    toDay: days.at(-1) as Day,
    before,
    hash: numbered.reduce((link, { posting, no }) => chainLink(link, postingHash(postingOf(posting), no)), before),
    at: now(),
  });
  return found.length < CHUNK;
}
