import { randomUUID } from 'node:crypto';
import type { Collection } from '@mulin/shared-types/collection';
import type { AnswerOnTheWire, Contract, Operation, Subject } from '@mulin/shared-types/contract';
import { memberships } from '@mulin/shared-types/documents/people';
import { Refusal } from '@mulin/shared-types/refusal';
import { answerTo } from './answer';
import { audited } from './audited';
import { inForce, type Membership, mayCall } from './authorise';
import { now } from './clock';
import { invocation } from './cloud';
import type { Context, Handlers } from './context';
import { answerOthers, type Others } from './others';
import { collectionOf, type Found, isOf, locate } from './place';
import { countIn } from './rates';
import { requireSoundFiles } from './sound-files';
import { type Row, table } from './table';
import { validateInput } from './validate';

/** Nobody holds more places than this at once. */
const MOST_MEMBERSHIPS = 200;

type AnyHandler = (input: unknown, ctx: Context) => unknown;

/**
 * Makes a deployed function of a contract and its handlers: operation → identity → memberships, place, how often → authorisation →
 * validation → handler, between the audit entry's beginning and its end → answer cut to the contract. Nothing is kept between calls.
 */
export function serve<C extends Contract>(contract: C, handlers: Handlers<C>, others: Others = {}) {
  return async function main(event: unknown): Promise<unknown> {
    const received = fields(event);
    const { openid, source } = invocation();
    if (typeof received.operation !== 'string') {
      const other = await answerOthers(others, received, { openid, source }, contract.name);
      if (other) return other.answer;
    }
    const name = String(received.operation);
    try {
      if (!Object.keys(contract.operations).includes(name)) {
        throw new Refusal('UNKNOWN_OPERATION', '这个版本不认识这项操作，请更新小程序后再试');
      }
      const operation = contract.operations[name] as Operation;
      const handler = handlers[name] as AnyHandler;
      const call = { functionName: contract.name, name, openid, requestId: requestIdOf(received), at: now() };
      return { ok: true, data: await answer(operation, handler, received.input, call) } satisfies AnswerOnTheWire;
    } catch (error) {
      return answerTo(error, `${contract.name}.${name}`);
    }
  };
}

interface Call {
  functionName: string;
  name: string;
  openid: string;
  requestId: string;
  at: Date;
}

async function answer(operation: Operation, handler: AnyHandler, input: unknown, call: Call): Promise<unknown> {
  const { who, about, changes } = operation;
  if (who !== 'anyone' && call.openid === '') throw new Refusal('SIGN_IN_NEEDED', '请先登录微信');
  const subjectId = subjectIdIn(about, input);
  // A subject that is not named at all cannot be looked up: what is wrong with it is for the validation to say.
  if (subjectId === undefined && about.kind !== 'self') validateInput(operation.input, input);

  const [held, found] = await Promise.all([
    membershipsOf(call),
    find(about, subjectId),
    countIn(operation.rate ?? (changes ? 'writing' : 'reading'), call.openid, call.at),
  ]);
  const acting = mayCall({ who, about, openid: call.openid, memberships: held, place: found?.place });
  if (acting instanceof Refusal) throw acting;
  const { place, subject, community } = found ?? { place: {} };

  const detail: Record<string, unknown> = {};
  const ctx: Context = {
    caller: { openid: call.openid, memberships: held, acting },
    place,
    community,
    subjectOf<D extends Collection>(collection: D): Row<D> {
      if (!isOf(collection, subject)) throw new TypeError(`the contract does not name one of ${collection.name}`);
      return subject.document;
    },
    now: call.at,
    requestId: call.requestId,
    note: (more) => void Object.assign(detail, more),
  };
  const checked = validateInput(operation.input, input);
  if (!changes) return operation.output.parse(await handler(checked, ctx));
  await requireSoundFiles(checked, call.openid, call.at);
  const change = {
    at: call.at,
    openid: call.openid,
    roles: acting.map(({ role }) => role),
    functionName: call.functionName,
    operation: call.name,
    place,
    subject: about.kind === 'self' ? '' : `${collectionOf(about)}:${subjectId}`,
    requestId: call.requestId,
    detail,
  };
  return operation.output.parse(await audited(change, () => handler(checked, ctx)));
}

/** Read anew for every call: a role that ended a second ago has ended. */
async function membershipsOf({ openid, at }: Call): Promise<Membership[]> {
  if (openid === '') return [];
  const all = await table(memberships).find({ openid, status: 'active' }, { limit: MOST_MEMBERSHIPS });
  return all.filter((membership) => inForce(membership, at));
}

async function find(about: Subject, id: string | undefined): Promise<Found | undefined> {
  if (about.kind === 'self') return { place: {} };
  return id === undefined ? undefined : locate(collectionOf(about), id);
}

/** Before validation, so only what cannot do harm: a short text. */
function subjectIdIn(about: Subject, input: unknown): string | undefined {
  if (about.kind === 'self') return undefined;
  const id = fields(input)[about.field];
  return typeof id === 'string' && id.length > 0 && id.length <= 128 ? id : undefined;
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function requestIdOf({ requestId }: Record<string, unknown>): string {
  return typeof requestId === 'string' && /^[\w-]{8,64}$/.test(requestId) ? requestId : randomUUID();
}
