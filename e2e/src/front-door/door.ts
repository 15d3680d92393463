import type { AnswerOnTheWire, ClientOf } from '@mulin/shared-types/contract';
import type { Contracts } from '@mulin/shared-types/contracts';
import { Refusal } from '@mulin/shared-types/refusal';

/** What one person can do through the front door: every operation, and what WeChat gives a phone. */
export type Person = { [Name in keyof Contracts]: ClientOf<Contracts[Name]> } & {
  openid: string;
  /** WeChat's code for the phone number of this person, good for one use. */
  phoneCode(): Promise<string>;
  /** Answers the payment sheet. */
  pay(prepayPackage: string, outcome?: 'pay' | 'cancel' | 'fail'): Promise<void>;
  upload(path: string, content: Uint8Array): Promise<string>;
};

async function answerOf(response: Response): Promise<Record<string, unknown>> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${response.url} answered ${response.status}: ${text.slice(0, 300)}`);
  }
}

export class Door {
  #requests = 0;

  constructor(readonly url: string) {}

  async call<T>(openid: string, functionName: string, operation: string, input: unknown): Promise<T> {
    this.#requests += 1;
    const response = await fetch(`${this.url}/functions/${functionName}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': openid },
      body: JSON.stringify({
        operation,
        input,
        requestId: `${openid}-${process.pid}-${this.#requests}-${Date.now().toString(36)}`,
      }),
    });
    const answer = (await answerOf(response)) as unknown as AnswerOnTheWire<T>;
    if (answer.ok) return answer.data;
    const { code, message, field } = answer.error;
    throw new Refusal(code, `${functionName}.${operation}: ${message}`, field);
  }

  /** The developer's side of the local cloud: clock, personas, timers, payments. */
  async dev<T>(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST'): Promise<T> {
    const response = await fetch(`${this.url}/_dev/api/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await answerOf(response);
    if (!response.ok) throw new Error(`_dev/api/${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as T;
  }

  async #wx(openid: string, path: string, body: unknown): Promise<Record<string, unknown>> {
    const response = await fetch(`${this.url}/wx/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': openid },
      body: JSON.stringify(body),
    });
    const answer = await answerOf(response);
    if (!response.ok) throw new Error(`wx/${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  }

  as(openid: string): Person {
    const own = {
      openid,
      phoneCode: async () => String((await this.#wx(openid, 'phone-code', {})).code),
      pay: async (prepayPackage: string, outcome = 'pay') => {
        await this.#wx(openid, 'request-payment', { prepayId: prepayPackage.replace(/^prepay_id=/, ''), outcome });
      },
      upload: async (path: string, content: Uint8Array) => {
        const response = await fetch(`${this.url}/wx/upload?path=${encodeURIComponent(path)}`, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream', 'x-local-openid': openid },
          body: new Uint8Array(content),
        });
        const answer = await answerOf(response);
        if (typeof answer.fileID !== 'string')
          throw new Error(`wx/upload: ${response.status} ${JSON.stringify(answer)}`);
        return answer.fileID;
      },
    };
    return new Proxy(own, {
      get: (target, name: string) =>
        name in target
          ? target[name as keyof typeof target]
          : new Proxy(
              {},
              { get: (_, operation: string) => (input: unknown) => this.call(openid, name, operation, input) },
            ),
    }) as unknown as Person;
  }
}
