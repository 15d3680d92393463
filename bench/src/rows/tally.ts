import { createHash, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { type BallotContent, commitOf } from '@mulin/domain/assembly/card/ballot';
import { askDecision, type PollCard, pollIdOf } from '@mulin/domain/assembly/card/card';
import { asRollRow, type FrozenRow, freezeRoll } from '@mulin/domain/assembly/card/frozen-roll';
import { headBytes, type SignedHead } from '@mulin/domain/assembly/log/head';
import { appendEntries, emptyLog, summaryOf } from '@mulin/domain/assembly/log/log';
import { DEFAULT_POLICY } from '@mulin/domain/assembly/policy';
import { buildPackage } from '@mulin/domain/assembly/recount/build';
import { countQuestions } from '@mulin/domain/assembly/recount/count';
import type { OpenBallot, PublishedLog, RecountPackage } from '@mulin/domain/assembly/recount/package';
import { verifyPackage } from '@mulin/domain/assembly/recount/verify';
import { Electorate } from '@mulin/domain/assembly/tally/roll';
import { canonical } from '@mulin/domain/canonical/canonical';
import { timed } from '../pace/pace';
import { check, type Row, round } from '../results';

const OPENS = '2026-07-01T00:00:00.000Z';
const CLOSES = '2026-07-11T10:00:00.000Z';
const CHOICES = ['agree', 'agree', 'agree', 'against', 'abstain'] as const;

/** As the sequencer writes: so many entries a page, one signed head each. */
const PAGE = 200;
const { privateKey } = generateKeyPairSync('ed25519');
const operatorKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
const signed = (bytes: Uint8Array) => sign(null, bytes, privateKey).toString('hex');

const hex = (seed: string) => createHash('sha256').update(seed).digest('hex').slice(0, 32);
const areaOf = (index: number) => 6_000 + ((index * 7) % 9_000);
const choiceOf = (index: number) => CHOICES[index % CHOICES.length] ?? 'abstain';

/** Counting is pure domain code: no cloud, no clock, no phone. Every head has one home and has voted. */
export async function tallyRows(heads: number): Promise<Row[]> {
  const { card, roll } = frozen(heads);
  const ballots = cast(card, roll);
  const electorate = new Electorate(roll.map(asRollRow), card.policy, card.scope);
  const counted = await timed(() => countQuestions(card, electorate, ballots));
  const logged = await timed(() => writeLog(card, ballots));
  const log = logged.result;
  const built = await timed(() => buildPackage({ card, roll, log, ballots, refused: [], sign: signed }));
  const verified = await timed(() => verifyPackage(built.result));
  check(isRight(built.result, roll), 'the tally differs from plain sums');
  check(canonical(counted.result) === canonical(built.result.results), 'counted twice, two results');
  check(verified.result.ok, 'the recount does not agree');
  const row = (name: string, ms: number, checked: string): Row => ({ name, value: round(ms), unit: 'ms', checked });
  const many = `${heads.toLocaleString('en')} heads`;
  return [
    row(`tally of ${many}`, counted.ms, '2 questions; heads and area of each choice equal plain sums'),
    row(`log of ${many}`, logged.ms, `${log.heads.length} pages, each with its signed tree head`),
    row(`recount package of ${many}`, built.ms, 'same result as the tally; every list hashed, signed'),
    row(
      `recount by an owner of ${many}`,
      verified.ms,
      `all ${verified.result.checks.length} checks pass, each ballot’s hash and each page’s signature among them`,
    ),
  ];
}

function frozen(heads: number): { card: PollCard; roll: FrozenRow[] } {
  const { rows, root } = freezeRoll(
    Array.from({ length: heads }, (_, index) => ({
      unit: `${Math.floor(index / 108) + 1}号楼${String(index).padStart(6, '0')}`,
      headKey: hex(`head ${index}`),
      area: areaOf(index),
      kind: 'lift',
      building: `${Math.floor(index / 108) + 1}号楼`,
    })),
  );
  const words = { text: '是否同意？', ifAgree: '照办', ifAgainst: '照旧' };
  const card: PollCard = {
    v: 'mulin-card/2',
    community: '十万人小区',
    title: '量一量',
    kind: 'regular',
    questions: [
      askDecision({ id: 'q1', matter: 'company', ...words }, CLOSES),
      askDecision({ id: 'q2', matter: 'common-parts-use', ...words }, CLOSES),
    ],
    policy: DEFAULT_POLICY,
    policyGrounds: { duplicates: '议事规则第 9 条' },
    legalMode: 'binding-electronic',
    window: { from: OPENS, to: CLOSES, paperUntil: CLOSES },
    scope: null,
    rollRoot: root,
    total: { area: rows.reduce((sum, { area }) => sum + area, 0), heads },
    operatorKey,
    sealedTo: null,
  };
  return { card, roll: rows };
}

function cast(card: PollCard, roll: readonly FrozenRow[]): OpenBallot[] {
  const pollId = pollIdOf(card);
  return roll.map(({ headKey }, index) => {
    const choices = { q1: choiceOf(index), q2: choiceOf(index + 1) };
    const nonce = hex(`nonce ${index}`);
    const content: BallotContent = { v: 'mulin-ballot/1', pollId, headKey, choices, nonce };
    const at = new Date(Date.parse(OPENS) + index).toISOString();
    return { commit: commitOf(content), headKey, choices, nonce, at, channel: 'electronic' };
  });
}

function writeLog(card: PollCard, ballots: readonly OpenBallot[]): PublishedLog {
  const pollId = pollIdOf(card);
  const entries = ballots.map(({ commit, at, channel }) => ({ commit, at, channel }));
  const heads: SignedHead[] = [];
  let log = emptyLog(pollId);
  while (log.size < entries.length) {
    log = appendEntries(log, entries.slice(log.size, log.size + PAGE));
    const head = { ...summaryOf(log), at: CLOSES, closes: log.size === entries.length };
    heads.push({ ...head, signature: signed(headBytes(pollId, head)) });
  }
  return { entries, heads };
}

/** What the result must be, summed up without any of the code that counts. */
function isRight({ results }: RecountPackage, roll: readonly FrozenRow[]): boolean {
  return results.every((result, question) => {
    if (result.kind !== 'decision') return false;
    return (['agree', 'against', 'abstain'] as const).every((choice) => {
      const those = roll.filter((_, index) => choiceOf(index + question) === choice);
      const area = those.reduce((sum, one) => sum + one.area, 0);
      return result[choice].heads === those.length && result[choice].area === area;
    });
  });
}
