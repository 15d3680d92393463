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

/** What must be known of a ballot to sort it out: whose it is, and whether it says anything at all. */
interface Held {
  slotId: string;
  headKey: string;
  invalid: boolean;
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
 * count made again gives the same bytes. The parts are read twice rather than kept: sealed ballots are the larger half of them.
 */
export async function packageOf(
  poll: Poll,
  gathered: () => AsyncIterable<readonly Gathered[]>,
  rolls: AsyncIterable<readonly FrozenRow[]>,
): Promise<Counted> {
  const card = cardOf(poll);
  const roll: FrozenRow[] = [];
  for await (const rows of rolls) for (const row of rows) roll.push(row);
  const held = await heldBallots(gathered(), card.policy.invalid === 'participating');
  const log = await publishedLog(poll._id);
  if (log.entries.length !== held.size) throw new Error(`${held.size} ballots, ${log.entries.length} in the log`);

  const refused: RefusedBallot[] = [];
  const closed = new Map<string, string[]>();
  const refuse = ({ commit, at, channel, headKey, slotId }: LogEntry & Held, reason: RefusedBallot['reason']) => {
    refused.push({ commit, at, channel, headKey, reason });
    closed.set(slotId, [...(closed.get(slotId) ?? []), commit]);
  };
  const logged = log.entries.map((entry) => {
    const own = held.get(entry.commit);
    if (!own) throw new Error(`${entry.commit} is in the log and in no slot`);
    return { ...entry, ...own };
  });
  for (const one of logged) if (one.invalid) refuse(one, 'INVALID');
  const heard = logged.filter(({ invalid }) => !invalid);
  const electorate = new Electorate(roll.map(asRollRow), card.policy, card.scope);
  const standing = new Set<string>();
  for (const [index, reason] of sortOut(card, electorate, heard).entries()) {
    const one = heard[index];
    if (one && reason === null) standing.add(one.commit);
    else if (one && reason !== null) refuse(one, reason);
  }
  const ballots = await opened(gathered(), standing);
  const pack = buildPackage({ card, roll, log, ballots, refused, sign });
  return { pack, closed: [...closed].map(([slotId, commits]) => ({ slotId, commits })) };
}

async function heldBallots(
  gathered: AsyncIterable<readonly Gathered[]>,
  admitsInvalid: boolean,
): Promise<Map<string, Held>> {
  const held = new Map<string, Held>();
  for await (const heads of gathered)
    for (const { slotId, headKey, entries } of heads)
      for (const one of entries) {
        const invalid = one.sealed === '' || (!admitsInvalid && isInvalid(one));
        held.set(one.commit, { slotId, headKey, invalid });
      }
  return held;
}

async function opened(
  gathered: AsyncIterable<readonly Gathered[]>,
  standing: ReadonlySet<string>,
): Promise<OpenBallot[]> {
  const open: OpenBallot[] = [];
  for await (const heads of gathered)
    for (const { headKey, entries } of heads)
      for (const { commit, at, channel, sealed } of entries)
        if (standing.has(commit)) open.push({ commit, at, channel, headKey, ...openSealed(sealed) });
  return open;
}

/** 无效票: a paper on which nothing can be read. One with an answer to something is a ballot like any other. */
function isInvalid({ channel, sealed }: { channel: string; sealed: string }): boolean {
  return channel === 'paper' && Object.values(openSealed(sealed).choices).every((answer) => answer === 'invalid');
}
