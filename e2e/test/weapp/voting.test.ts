import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { commitOf } from '@mulin/domain/assembly/card/ballot';
import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { promiseBytes } from '@mulin/domain/assembly/log/promise';
import type { CallOnTheWire } from '@mulin/shared-types/contract';
import { contracts } from '@mulin/shared-types/contracts';
import { answerBySample, sampleAnswer } from '../../src/weapp/answers';
import { Phone } from '../../src/weapp/phone';
import { built } from './built';

const operator = createPrivateKey({
  key: Buffer.from(`302e020100300506032b657004220420${'07'.repeat(32)}`, 'hex'),
  format: 'der',
  type: 'pkcs8',
});
const operatorKey = createPublicKey(operator).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');

const { operations } = contracts.assembly;
const cardHash = createHash('sha256').update('card').digest('hex');
const headKey = 'a'.repeat(32);
const candidate = (candidateId: string, name: string) => ({ candidateId, name, label: '', introduction: '住在本小区' });
const sampled = sampleAnswer(operations.show);
const [question] = sampled.poll.questions;
const poll = {
  ...sampled.poll,
  pollId: 'p1',
  state: 'open' as const,
  cardHash,
  sealedTo: null,
  changeable: true,
  closesAt: '2026-07-18T10:00:00.000Z',
  questions: [
    { ...question, questionId: 'q1', kind: 'decision' as const, seats: null, candidates: [] },
    {
      ...question,
      questionId: 'q2',
      kind: 'election' as const,
      seats: 2,
      candidates: [candidate('c3', '丙'), candidate('c1', '甲'), candidate('c2', '乙')],
    },
  ],
};
const row = { ...sampleAnswer(operations.ownRow), onRoll: true, mayVote: true, why: '', voted: false, headKey };

type Sent = { choices: { questionId: string; choice?: string; candidates?: string[] }[]; nonce: string };

/** What an honest cloud answers a ballot with; a dishonest one logs another. */
function receiptFor({ choices, nonce }: Sent, honest: boolean) {
  const answers = Object.fromEntries(
    choices.map(({ questionId, choice, candidates }) => [questionId, choice ?? [...(candidates ?? [])].sort()]),
  );
  const cast = honest ? answers : { ...answers, q1: 'against' };
  const commit = commitOf({ v: 'mulin-ballot/1', pollId: cardHash, headKey, choices: cast, nonce } as never);
  const promise = {
    pollId: cardHash,
    commit,
    at: '2026-07-13T01:41:00.000Z',
    mustBeLoggedBy: '2099-07-13T01:46:00.000Z',
  };
  const signature = sign(null, promiseBytes(promise), operator).toString('hex');
  return {
    ...sampleAnswer(operations.cast),
    pollId: 'p1',
    code: receiptCode(commit),
    commit,
    castAt: promise.at,
    replaced: 0,
    counted: false,
    loggedAs: null as number | null,
    promise: { ...promise, signature, operatorKey },
  };
}

describe('voting on the phone', () => {
  let phone: Phone;
  let honest = true;
  let receipt: ReturnType<typeof receiptFor> | undefined;
  const cast: Sent[] = [];

  beforeAll(async () => {
    phone = await Phone.boot(built, {
      callFunction: (name, data) => {
        const { operation, input } = data as CallOnTheWire;
        if (`${name}.${operation}` === 'assembly.show') return { ok: true, data: { ...sampled, poll } };
        if (`${name}.${operation}` === 'assembly.ownRow') return { ok: true, data: row };
        if (`${name}.${operation}` === 'assembly.receipt') return { ok: true, data: { receipt } };
        if (`${name}.${operation}` !== 'assembly.cast') return answerBySample(name, data as CallOnTheWire);
        cast.push(input as Sent);
        receipt = receiptFor(input as Sent, honest);
        return { ok: true, data: receipt };
      },
    });
  });
  afterAll(() => phone.close());

  const vote = async () => {
    const ballot = phone.open('/packages/voting/ballot/index?pollId=p1');
    await phone.until(() => ballot.text().includes('第 1 件'));
    ballot.tap('同意');
    await phone.until(() => !ballot.text().includes('先不选'));
    ballot.tap('下一件');
    await phone.until(() => ballot.text().includes('已选 0 / 2'));
    ballot.tap('乙');
    ballot.tap('丙');
    await phone.until(() => ballot.text().includes('已选 2 / 2'));
    ballot.tap('甲');
    await phone.until(() => ballot.text().includes('已经选满 2 位'));
    ballot.tap('看一遍再交');
    await phone.until(() => phone.screen.route === 'packages/voting/review/index');
    await phone.until(() => phone.screen.text().includes('丙、乙'));
    phone.screen.tap('交票');
    await phone.until(() => phone.screen.text().includes('交票吗？'));
    // The sheet comes before the bar below it.
    phone.screen.tap('交票', 0);
    await phone.until(() => phone.screen.route === 'packages/voting/receipt/index');
    await phone.until(() => phone.screen.text().includes('登记方的承诺'));
    return phone.screen;
  };

  test('an election takes as many as there are seats; the signed promise is checked where there is no Node and no browser', async () => {
    const screen = await vote();
    expect(cast.at(-1)?.choices).toEqual([
      { questionId: 'q1', choice: 'agree' },
      { questionId: 'q2', candidates: ['c2', 'c3'] },
    ]);
    expect(cast.at(-1)?.nonce).toMatch(/^[0-9a-f]{32}$/);
    expect(screen.text()).toContain('手机核对过签名');
    expect(screen.text()).toContain('登记的就是您手机上填的那一张');
  });

  test('a cloud that logs another ballot than the phone made is found out at once', async () => {
    honest = false;
    const screen = await vote();
    expect(screen.text()).toContain('登记的票和您手机上填的不是同一张');
  });
});
