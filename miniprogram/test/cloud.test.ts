import type { CallOnTheWire } from '@mulin/shared-types/contract';
import { openCloud } from '../src/cloud/cloud';
import { CloudError } from '../src/cloud/error';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

describe('the typed client', () => {
  const calls: [string, CallOnTheWire][] = [];
  const answering = (answer: unknown) =>
    openCloud(async (name, call) => {
      calls.push([name, call]);
      return answer;
    });

  test('names function, operation and input, each call by its own id', async () => {
    const cloud = answering({ ok: true, data: { homes: [] } });
    expect(await cloud.account.me({})).toEqual({ homes: [] });
    await cloud.account.me({});
    const [first, second] = calls;
    expect(first).toEqual([
      'account',
      { operation: 'me', input: {}, requestId: expect.stringMatching(/^[\w-]{8,64}$/) },
    ]);
    expect(first?.[1].requestId).not.toBe(second?.[1].requestId);
  });

  test('turns a refusal into the one error class, field and all', async () => {
    const cloud = answering({
      ok: false,
      error: { code: 'INVALID_INPUT', message: '面积要填数字', field: 'areaCenti' },
    });
    const refusal = await cloud.account.me({}).catch((thrown: unknown) => thrown);
    expect(refusal).toBeInstanceOf(CloudError);
    expect(refusal).toMatchObject({
      code: 'INVALID_INPUT',
      message: '面积要填数字',
      field: 'areaCenti',
      offline: false,
    });
  });

  test('does not take an answer of another shape for an answer', async () => {
    await expect(answering('<html>').account.me({})).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  test('is not mistaken for a promise', async () => {
    const cloud = answering({ ok: true, data: 1 });
    expect(await Promise.resolve(cloud)).toBe(cloud);
  });
});
