import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { type Answer, type BallotContent, loggedCommit } from '../../src/assembly/card/ballot';
import { askDecision, askElection, type PollCard, pollIdOf } from '../../src/assembly/card/card';
import { asRollRow, type FrozenRow, freezeRoll } from '../../src/assembly/card/frozen-roll';
import { headBytes, type SignedHead } from '../../src/assembly/log/head';
import type { LogEntry } from '../../src/assembly/log/leaf';
import { appendEntries, emptyLog, summaryOf } from '../../src/assembly/log/log';
import { promiseBytes, type SignedPromise } from '../../src/assembly/log/promise';
import { DEFAULT_POLICY, type Policy } from '../../src/assembly/policy';
import { buildPackage } from '../../src/assembly/recount/build';
import type { OpenBallot, PublishedLog, RecountPackage, RefusedBallot } from '../../src/assembly/recount/package';
import { Electorate } from '../../src/assembly/tally/roll';
import type { Reason } from '../../src/assembly/tally/types';

const FROM = '2026-04-01T00:00:00.000Z';
const TO = '2026-04-16T00:00:00.000Z';
const PAPER_UNTIL = '2026-04-18T00:00:00.000Z';

/** An Ed25519 key made of 32 bytes in hex: the wrapping is RFC 8410's. */
export function keyOf(seed: string): KeyObject {
  const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

export const publicOf = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');

export const signBy = (key: KeyObject) => (bytes: Uint8Array) => sign(null, bytes, key).toString('hex');

/** As the server signs: by node:crypto. */
export const OPERATOR = keyOf('07'.repeat(32));
export const OTHER_KEY = keyOf('08'.repeat(32));

/** Nine heads of 100 ㎡ in two buildings, one of whom owns two homes; one parking space. */
export const ROLL: FrozenRow[] = [
  ...Array.from({ length: 10 }, (_, i) => ({
    unit: `${i < 5 ? 1 : 2}号楼1单元${101 + i}`,
    headKey: `h${i === 9 ? 8 : i}`,
    area: 10_000,
    kind: 'home',
    building: i < 5 ? '1号楼' : '2号楼',
  })),
  { unit: '地下车库车位001', headKey: 'h0', area: 1325, kind: 'parking', building: '地下车库' },
];

export function makeCard(policy: Partial<Policy> = {}): PollCard {
  const whole = { ...DEFAULT_POLICY, ...policy };
  const { rows, root } = freezeRoll(ROLL);
  return {
    v: 'mulin-card/2',
    community: '锡源小区',
    title: '2026年第一次业主大会',
    kind: 'regular',
    questions: [
      askDecision(
        { id: 'q1', matter: 'use-fund', text: '使用维修资金修屋面', ifAgree: '七月开工', ifAgainst: '今年不修' },
        TO,
      ),
      askDecision(
        { id: 'q2', matter: 'common-parts-use', text: '电梯内设广告', ifAgree: '每年收入公示', ifAgainst: '不设' },
        TO,
      ),
      askElection(
        {
          id: 'q3',
          text: '选举业主委员会',
          seats: 5,
          candidates: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, name: `候选人${id}` })),
        },
        TO,
      ),
    ],
    policy: whole,
    policyGrounds: { duplicates: '议事规则第十二条', invalid: '议事规则第十三条' },
    legalMode: 'paper-binding',
    window: { from: FROM, to: TO, paperUntil: PAPER_UNTIL },
    scope: null,
    rollRoot: root,
    total: new Electorate(rows.map(asRollRow), whole).total,
    operatorKey: publicOf(OPERATOR),
    sealedTo: null,
  };
}

export function cast(
  card: PollCard,
  head: number,
  choices: Record<string, Answer>,
  more: Partial<OpenBallot> = {},
): OpenBallot {
  const content: BallotContent = {
    v: 'mulin-ballot/1',
    pollId: pollIdOf(card),
    headKey: `h${head}`,
    ...(more.units ? { units: more.units } : {}),
    choices,
    nonce: more.nonce ?? String(head).padStart(32, '0'),
  };
  const { v: _v, pollId: _pollId, ...open } = content;
  return {
    ...open,
    choices: { ...choices },
    ...(more.units ? { units: more.units } : {}),
    commit: loggedCommit(card, more.channel ?? 'electronic', content),
    at: `2026-04-0${head + 1}T08:00:00.000Z`,
    channel: 'electronic',
    ...more,
  } as OpenBallot;
}

/** The same ballot as one that does not stand. */
export function refuse({ choices: _choices, nonce: _nonce, ...closed }: OpenBallot, reason: Reason): RefusedBallot {
  return { ...closed, reason };
}

/** What the sequencer writes: pages of so many entries, each with its signed head, and the closing one. */
export function writeLog(card: PollCard, entries: readonly LogEntry[], pageSize = 3, key = OPERATOR): PublishedLog {
  const pollId = pollIdOf(card);
  const heads: SignedHead[] = [];
  let log = emptyLog(pollId);
  do {
    const page = entries.slice(log.size, log.size + pageSize);
    log = appendEntries(log, page);
    const closes = log.size === entries.length;
    const newest = entries.slice(0, log.size).reduce((last, { at }) => (at > last ? at : last), FROM);
    const head = { ...summaryOf(log), at: closes ? PAPER_UNTIL : newest, closes };
    heads.push({ ...head, signature: signBy(key)(headBytes(pollId, head)) });
  } while (log.size < entries.length);
  return { entries: entries.map(({ commit, at, channel }) => ({ commit, at, channel })), heads };
}

/** A whole package, logged in the order given. */
export function packed(
  card: PollCard,
  handedIn: readonly (OpenBallot | RefusedBallot)[],
  pageSize = 3,
): RecountPackage {
  const ballots = handedIn.filter((one): one is OpenBallot => !('reason' in one));
  const refused = handedIn.filter((one): one is RefusedBallot => 'reason' in one);
  const log = writeLog(card, handedIn, pageSize);
  return buildPackage({ card, roll: ROLL, log, ballots, refused, sign: signBy(OPERATOR) });
}

/** The promise a cast is answered with. */
export function promised(card: PollCard, { commit, at }: LogEntry, mustBeLoggedBy = PAPER_UNTIL): SignedPromise {
  const promise = { pollId: pollIdOf(card), commit, at, mustBeLoggedBy };
  return { ...promise, signature: signBy(OPERATOR)(promiseBytes(promise)) };
}
