import { choose, markCast, paperNow, sealOf, takePaper, turnTo } from '../../src/packages/voting/paper/paper';

const nonces = () => {
  let count = 0;
  return async () => `nonce ${++count}`;
};

describe('a ballot being filled in', () => {
  beforeEach(() => takePaper(`poll ${Math.random()}`, 'u1'));

  test('starts with nothing chosen', () => {
    expect(paperNow()).toMatchObject({ at: 0, choices: {}, cast: false });
  });

  test('is still there when its page is opened again, and fresh for another home', () => {
    const { pollId } = paperNow();
    choose('q1', 'agree');
    turnTo(1);
    takePaper(pollId, 'u1');
    expect(paperNow()).toMatchObject({ at: 1, choices: { q1: 'agree' } });
    takePaper(pollId, 'u2');
    expect(paperNow().choices).toEqual({});
  });

  test('is fresh again after it was cast: a change starts from nothing, too', () => {
    const { pollId } = paperNow();
    choose('q1', 'agree');
    markCast();
    takePaper(pollId, 'u1');
    expect(paperNow()).toMatchObject({ choices: {}, cast: false });
  });

  test('keeps its nonce over a second try, so that the same ballot is cast once', async () => {
    const make = nonces();
    choose('q1', 'agree');
    expect([await sealOf(make), await sealOf(make)]).toEqual(['nonce 1', 'nonce 1']);
  });

  test('gets another nonce with other choices, so that one cannot be tried out from the other', async () => {
    const make = nonces();
    choose('q1', 'agree');
    await sealOf(make);
    choose('q1', 'against');
    expect(await sealOf(make)).toBe('nonce 2');
  });
});
