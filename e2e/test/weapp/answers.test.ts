import { everyOperation, sampleAnswer } from '../../src/weapp/answers';

describe('made-up answers', () => {
  test.each([...everyOperation])('%s: there is one, and it keeps what the contract promises', (_, operation) => {
    expect(() => sampleAnswer(operation)).not.toThrow();
  });
});
