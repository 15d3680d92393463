import { choose, markCast, paperNow, sealOf, takePaper, turnTo } from '../../src/packages/voting/paper/paper';
import { answersToSend, answerText, toggled } from '../../src/polls/answers';

const nonces = () => {
  let count = 0;
  return async () => `nonce ${++count}`;
};

describe('a ballot being filled in', () => {
  beforeEach(() => takePaper(`poll ${Math.random()}`, 'u1'));

  test('starts with nothing chosen', () => {
    expect(paperNow()).toMatchObject({ at: 0, answers: {}, cast: false });
  });

  test('is still there when its page is opened again, and fresh for another home', () => {
    const { pollId } = paperNow();
    choose('q1', 'agree');
    turnTo(1);
    takePaper(pollId, 'u1');
    expect(paperNow()).toMatchObject({ at: 1, answers: { q1: 'agree' } });
    takePaper(pollId, 'u2');
    expect(paperNow().answers).toEqual({});
  });

  test('is fresh again after it was cast: a change starts from nothing, too', () => {
    const { pollId } = paperNow();
    choose('q1', 'agree');
    markCast();
    takePaper(pollId, 'u1');
    expect(paperNow()).toMatchObject({ answers: {}, cast: false });
  });

  test('keeps its nonce over a second try, so that the same ballot is cast once', async () => {
    const make = nonces();
    choose('q1', 'agree');
    expect([await sealOf(make), await sealOf(make)]).toEqual(['nonce 1', 'nonce 1']);
  });

  test('takes an answer back', () => {
    choose('q1', ['c1']);
    choose('q1', undefined);
    expect(paperNow().answers).toEqual({});
  });

  test('gets another nonce with other answers, so that one cannot be tried out from the other', async () => {
    const make = nonces();
    choose('q1', 'agree');
    await sealOf(make);
    choose('q1', 'against');
    expect(await sealOf(make)).toBe('nonce 2');
  });
});

describe('an election', () => {
  const candidates = ['甲', '乙', '丙'].map((name, at) => ({
    candidateId: `c${at + 1}`,
    name,
    label: '',
    introduction: '',
  }));
  const election = { candidates };

  test('no more than there are seats: a press beyond them changes nothing', () => {
    expect(toggled(['c1', 'c2'], 'c3', 2)).toEqual(['c1', 'c2']);
    expect(toggled(['c1'], 'c3', 2)).toEqual(['c1', 'c3']);
  });

  test('a second press takes a candidate back; with nobody left there is no answer', () => {
    expect(toggled(['c1', 'c2'], 'c1', 2)).toEqual(['c2']);
    expect(toggled(['c1'], 'c1', 2)).toBeUndefined();
  });

  test('choosing somebody ends an abstention', () => {
    expect(toggled('abstain', 'c2', 2)).toEqual(['c2']);
  });

  test('is read in the order of the ballot, whatever the order of pressing', () => {
    expect(answerText(election, ['c3', 'c1'])).toBe('甲、丙');
    expect(answerText(election, 'abstain')).toBe('弃权');
    expect(answerText(election, undefined)).toBeUndefined();
  });

  test('travels as candidates or as an abstention, unanswered not at all', () => {
    const question = (questionId: string) => ({ questionId, candidates }) as never;
    const sent = answersToSend([question('q1'), question('q2'), question('q3')], { q1: ['c2'], q2: 'abstain' });
    expect(sent).toEqual([
      { questionId: 'q1', candidates: ['c2'] },
      { questionId: 'q2', choice: 'abstain' },
    ]);
  });
});
