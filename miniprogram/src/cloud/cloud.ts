import type { AnswerOnTheWire, ClientOf } from '@mulin/shared-types/contract';
import type { Contracts } from '@mulin/shared-types/contracts';
import { CloudError, refused } from './error';
import { type Transport, transport } from './transport';

/** One object per cloud function, one method per operation: `await cloud.fees.standards({ communityId })`. */
export type Cloud = { readonly [Name in keyof Contracts]: ClientOf<Contracts[Name]> };

/** The contracts are types only: the phone carries neither them nor zod, and asks for whatever name it is given. */
export function openCloud(carry: Transport): Cloud {
  return byName((functionName) =>
    byName((operation) => (input: unknown) => call(carry, functionName, operation, input)),
  );
}

export const cloud: Cloud = openCloud(transport);

async function call(carry: Transport, functionName: string, operation: string, input: unknown): Promise<unknown> {
  const answer = await carry(functionName, { operation, input, requestId: requestId() });
  if (!isAnswer(answer)) throw new CloudError('INTERNAL', '我们这边出了点问题，过一会儿再试一次');
  if (!answer.ok) throw refused(answer.error);
  return answer.data;
}

const isAnswer = (answer: unknown): answer is AnswerOnTheWire =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && ('data' in answer || 'error' in answer);

function byName<T extends object>(make: (name: string) => unknown): T {
  const made = new Map<string, unknown>();
  return new Proxy({} as T, {
    get(_, name) {
      if (typeof name !== 'string') return undefined;
      if (!made.has(name)) made.set(name, make(name));
      return made.get(name);
    },
  });
}

/** Names this one call in the audit trail. */
const requestId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12).padEnd(10, '0')}`;
