import { asRollRow, type FrozenRow } from '@mulin/domain/assembly/card/frozen-roll';
import type { LogEntry } from '@mulin/domain/assembly/log/leaf';
import { buildPackage } from '@mulin/domain/assembly/recount/build';
import type { OpenBallot, RecountPackage, RefusedBallot } from '@mulin/domain/assembly/recount/package';
import { sortOut } from '@mulin/domain/assembly/recount/sort-out';
import { Electorate } from '@mulin/domain/assembly/tally/roll';
import { sign } from '../../kit/signing';
import { cardOf, type Poll } from '../calling/poll';
import { openSealed } from '../voting/sealed-ballot';
import type { Gathered } from './gather';
import { publishedLog } from './published-log';

interface Held {
  slotId: string;
  headKey: string;
  sealed: string;
}

/** A slot and those of its ballots that do not stand. */
export interface Refused {
  slotId: string;
  commits: string[];
}

export interface Counted {
  pack: RecountPackage;
  closed: Refused[];
}

/**
 * 计票: sorts out which of the logged ballots stand, opens those, counts and packs. Nothing but what was gathered goes in, so that a
 * count made again gives the same bytes.
 */
export async function packageOf(
  poll: Poll,
  gathered: AsyncIterable<readonly Gathered[]>,
  rolls: AsyncIterable<readonly FrozenRow[]>,
): Promise<Counted> {
  const card = cardOf(poll);
  const roll: FrozenRow[] = [];
  for await (const rows of rolls) for (const row of rows) roll.push(row);
  const held = await heldBallots(gathered);
  const log = await publishedLog(poll._id);
  if (log.entries.length !== held.size) throw new Error(`${held.size} ballots, ${log.entries.length} in the log`);

  const refused: RefusedBallot[] = [];
  const closed = new Map<string, string[]>();
  const refuse = ({ commit, at, channel, headKey, slotId }: LogEntry & Held, reason: RefusedBallot['reason']) => {
    refused.push({ commit, at, channel, headKey, reason });
    closed.set(slotId, [...(closed.get(slotId) ?? []), commit]);
  };
  const heard = log.entries.flatMap((entry) => {
    const own = held.get(entry.commit);
    if (!own) throw new Error(`${entry.commit} is in the log and in no slot`);
    const one = { ...entry, ...own };
    if (own.sealed === '') {
      refuse(one, 'INVALID');
      return [];
    }
    if (card.policy.invalid === 'participating' || !isInvalid(one)) return [one];
    refuse(one, 'INVALID');
    return [];
  });
  const electorate = new Electorate(roll.map(asRollRow), card.policy, card.scope);
  const reasons = sortOut(card, electorate, heard);
  const open: OpenBallot[] = [];
  for (const [index, one] of heard.entries()) {
    const reason = reasons[index] ?? null;
    const { commit, at, channel, headKey, sealed } = one;
    if (reason === null) open.push({ commit, at, channel, headKey, ...openSealed(sealed) });
    else refuse(one, reason);
  }
  const pack = buildPackage({ card, roll, log, ballots: open, refused, sign });
  return { pack, closed: [...closed].map(([slotId, commits]) => ({ slotId, commits })) };
}

async function heldBallots(gathered: AsyncIterable<readonly Gathered[]>): Promise<Map<string, Held>> {
  const held = new Map<string, Held>();
  for await (const heads of gathered)
    for (const { slotId, headKey, entries } of heads)
      for (const { commit, sealed } of entries) held.set(commit, { slotId, headKey, sealed });
  return held;
}

/** 无效票: a paper on which nothing can be read. One with an answer to something is a ballot like any other. */
function isInvalid({ channel, sealed }: { channel: string; sealed: string }): boolean {
  return channel === 'paper' && Object.values(openSealed(sealed).choices).every((answer) => answer === 'invalid');
}
