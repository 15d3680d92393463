import type { AnswerOnTheWire, CallOnTheWire } from '@mulin/shared-types/contract';
import { openid } from '../local/persona';
import { firstPersona } from '../local/personas';
import { CloudError, offline, refused } from './error';

/** The web build talks to the cloud it was served by, as the persona chosen. */
export async function post(path: string, body: BodyInit, type = 'application/json'): Promise<unknown> {
  const persona = openid() ?? (await firstPersona());
  const headers = { 'content-type': type, ...(persona ? { 'x-local-openid': persona } : {}) };
  let response: Response;
  try {
    response = await fetch(path, { method: 'POST', headers, body });
  } catch {
    throw offline();
  }
  try {
    return await response.json();
  } catch {
    throw new CloudError('INTERNAL', '这会儿办的人多，过一会儿再试一次');
  }
}

export function postFunction(functionName: string, call: CallOnTheWire): Promise<unknown> {
  return post(`/functions/${functionName}`, JSON.stringify(call));
}

/** What a phone would ask of WeChat itself, played by the local cloud: `phone-code`, `request-payment`, `upload`. */
export async function askStandIn(what: string, body: BodyInit, type?: string): Promise<Record<string, unknown>> {
  const answer = await post(`/wx/${what}`, body, type || undefined);
  if (isRefusal(answer)) throw refused(answer.error);
  return typeof answer === 'object' && answer !== null ? { ...answer } : {};
}

const isRefusal = (answer: unknown): answer is Extract<AnswerOnTheWire, { ok: false }> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
