import { type Answer, type BallotContent, commitOf } from '../../src/assembly/card/ballot';
import { askDecision, askElection, type PollCard, pollIdOf } from '../../src/assembly/card/card';
import { asRollRow, type FrozenRow, freezeRoll } from '../../src/assembly/card/frozen-roll';
import { DEFAULT_POLICY, type Policy } from '../../src/assembly/policy';
import type { OpenBallot } from '../../src/assembly/recount/package';
import { Electorate } from '../../src/assembly/tally/roll';

const FROM = '2026-04-01T00:00:00.000Z';
const TO = '2026-04-16T00:00:00.000Z';

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
    v: 'mulin-card/1',
    community: '锡源小区',
    title: '2026年第一次业主大会',
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
    policyGround: '议事规则第十二条',
    legalMode: 'paper-binding',
    window: { from: FROM, to: TO },
    scope: null,
    rollRoot: root,
    total: new Electorate(rows.map(asRollRow), whole).total,
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
    nonce: String(head).padStart(32, '0'),
  };
  const { v: _v, pollId: _pollId, ...open } = content;
  return {
    ...open,
    choices: { ...choices },
    ...(more.units ? { units: more.units } : {}),
    commit: commitOf(content),
    at: `2026-04-0${head + 1}T08:00:00.000Z`,
    channel: 'electronic',
    ...more,
  } as OpenBallot;
}
