import type { PollCard } from '../../../src/assembly/card/card';
import { asRollRow } from '../../../src/assembly/card/frozen-roll';
import type { RecountPackage } from '../../../src/assembly/recount/package';
import { Electorate } from '../../../src/assembly/tally/roll';
import { cast, makeCard, packed, ROLL, refuse } from '../poll-fixture';

const ALL = ['a', 'b', 'c', 'd', 'e'];
const q = (q1: 'agree' | 'against', q3: string[] = ALL) => ({ q1, q2: 'agree', q3 }) as const;

/** Decisions and an election, by phone and on paper, replaced and refused ballots of every kind that the last vote wins. */
export function lastWins(): RecountPackage {
  const card = makeCard();
  const earlier = { at: '2026-04-01T09:00:00.000Z', nonce: 'a'.repeat(32) };
  const stranger = { ...cast(card, 7, q('agree'), { nonce: 'b'.repeat(32) }), headKey: 'nobody' };
  return packed(
    card,
    [
      refuse(cast(card, 3, q('against'), earlier), 'SUPERSEDED'),
      ...[0, 1, 2].map((head) => cast(card, head, q('agree'))),
      refuse(cast(card, 6, q('agree'), { channel: 'paper' }), 'INVALID'),
      ...[3, 4, 5].map((head) => cast(card, head, q('against', ['a', 'b']))),
      refuse(stranger, 'NOT_ON_ROLL'),
      cast(card, 8, { q1: 'abstain', q2: 'invalid', q3: 'abstain' }, { channel: 'paper' }),
      refuse(cast(card, 7, q('agree')), 'NO_RIGHT'),
      refuse(cast(card, 7, q('agree'), { at: '2026-04-16T00:00:00.000Z', nonce: 'c'.repeat(32) }), 'OUT_OF_WINDOW'),
    ],
    4,
  );
}

/** Paper first, then the first ballot; some buildings only, parking counted, per unit, a head that disagrees with itself, sealed to three. */
export function firstWins(): RecountPackage {
  const plain = makeCard({
    duplicates: 'first',
    channelPriority: ['paper', 'electronic'],
    ballotScope: 'unit',
    countParking: true,
    invalid: 'participating',
  });
  const scope = ['2号楼', '地下车库'];
  const { total } = new Electorate(ROLL.map(asRollRow), plain.policy, scope);
  const holders = ['committee', 'community', 'street'] as const;
  const sealedTo = holders.map((holder, i) => ({ holder, key: String(i).repeat(64) }));
  const card: PollCard = { ...plain, kind: 'extraordinary', scope, total, sealedTo };
  const [first, second] = ['2号楼1单元109', '2号楼1单元110'];
  const paper = { channel: 'paper', nonce: 'd'.repeat(32) } as const;
  return packed(
    card,
    [
      cast(card, 5, q('agree')),
      refuse(cast(card, 5, q('against'), { at: '2026-04-07T00:00:00.000Z', nonce: 'a'.repeat(32) }), 'DUPLICATE'),
      cast(card, 8, q('agree'), { units: [first] }),
      cast(card, 8, { q1: 'against', q2: 'invalid', q3: ['b', 'c'] }, { units: [second], ...paper }),
      refuse(cast(card, 8, q('agree'), { units: [second], nonce: 'e'.repeat(32) }), 'SUPERSEDED'),
      cast(card, 6, q('agree', ['f'])),
      cast(card, 0, q('agree', [])),
    ],
    3,
  );
}
