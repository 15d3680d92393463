import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { openClock } from '@mulin/local-cloud/clock/clock';
import { documentActions, openDocumentStore } from '@mulin/local-cloud/documents/index';
import type { Routes } from '@mulin/local-cloud/front-door/router';
import { openFrontDoor } from '@mulin/local-cloud/front-door/server';
import type { CloudAccount } from '@mulin/local-cloud/functions/environment';
import type { Identity } from '@mulin/local-cloud/functions/identity';
import { takeDataDir } from '@mulin/local-cloud/place/data-dir';
import { openJournal } from '@mulin/local-cloud/place/journal';
import { openShelves } from '@mulin/local-cloud/place/shelves';
import { adminEndpoint } from '@mulin/local-cloud/protocol/server';
import { storageActions } from '@mulin/local-cloud/storage/actions';
import { openAddresses } from '@mulin/local-cloud/storage/addresses';
import { mayWrite, openFiles, type StoredFile } from '@mulin/local-cloud/storage/files';
import { fileRoutes } from '@mulin/local-cloud/storage/routes';
import { openWeChat, type WeChat } from '@mulin/local-cloud/wechat/wechat';
import type { AnswerOnTheWire, ClientOf } from '@mulin/shared-types/contract';
import type { Contracts } from '@mulin/shared-types/contracts';
import { database } from '@mulin/shared-types/documents';
import { Refusal } from '@mulin/shared-types/refusal';
import { functionsInProcess, invocationOf } from './cloud/functions';
import { type Killer, openKiller } from './cloud/killer';
import { soundFile } from './cloud/sound-file';
import { shortWire } from './cloud/wire';

/** What one person can do: every operation of every function, refused with the `Refusal` a phone would show. */
export type Person = { [Name in keyof Contracts]: ClientOf<Contracts[Name]> };

/**
 * The real functions over the real SDK, on a local cloud in this process. Time stands under the test's control (`at`), people sign
 * in by openid (`as`), nothing lasts.
 */
export interface TestCloud {
  as(openid: string): Person;
  /** Someone who has not signed in. */
  nobody: Person;
  /** One call as it travels, answer and all. */
  call(openid: string | undefined, functionName: string, operation: string, input: unknown): Promise<AnswerOnTheWire>;
  /** Any other event the platform sends: a payment notification, a forged one. Throws what `main` throws. */
  send(functionName: string, event: Record<string, unknown>, identity?: Identity): Promise<unknown>;
  /** Runs a timer of `config.json` once. */
  tick(functionName: string, triggerName: string): Promise<unknown>;
  /** Stores a file and returns its `cloud://` id; a text under the name of a picture becomes a picture that says it. */
  upload(cloudPath: string, content: Buffer | string, by?: string): Promise<string>;
  /** Of every collection a number that grows with each write to it: the cheap way to see that nothing was written. */
  versions(): Record<string, number>;
  /** WeChat's code for a phone number, good for one use. */
  phoneCode(phone: string): string;
  /** The world of WeChat: pay sheet, messages, callbacks (`deliverNow`), faults. */
  wechat: WeChat;
  /** Kills a function at one of its writes. */
  killer: Killer;
  /** From now on it is this instant, and stays so until it is moved again. */
  at(instant: string): void;
  close(): Promise<void>;
}

const ACCOUNT: CloudAccount = {
  env: 'test',
  appid: 'wx000000000000test',
  bucket: 'test-bucket',
  region: 'ap-shanghai',
};
/** Only `Date` stands still; what waits, waits in real time. */
const stayReal = [
  'nextTick',
  'setImmediate',
  'clearImmediate',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'queueMicrotask',
  'hrtime',
  'performance',
] as const;

/** The `short` wire has no sockets: for ten thousands of calls one after the other, not for calls at once. */
export async function startCloud(wire: 'socket' | 'short' = 'socket'): Promise<TestCloud> {
  const place = takeDataDir(undefined);
  const journal = openJournal();
  const shelves = openShelves(undefined);
  const clock = openClock(shelves.shelf<number>('clock'));
  const store = openDocumentStore({ now: () => new Date() });
  store.declare(database);
  const functions = functionsInProcess(ACCOUNT);
  const files = openFiles(path.join(place.root, 'files'), shelves.shelf<StoredFile>('files'), clock);
  let url = '';
  const addresses = openAddresses(ACCOUNT, shelves.shelf<string>('secrets'), clock, () => url);
  const settings = { account: ACCOUNT, shelves, clock, functions, journal, templates: undefined };
  const wechat = openWeChat({ ...settings, callbackScheduleMs: [3_600_000] });
  const unexpected: unknown[] = [];
  const killer = openKiller({ ...documentActions(store), ...storageActions(files, addresses), ...wechat.actions });
  const admin = adminEndpoint({
    handlers: killer.handlers,
    invocationOf,
    onUnexpected: (action, error) => unexpected.push([action, error]),
  });
  const routes: Routes = { 'POST /admin': ({ req, res }) => admin(req, res), ...fileRoutes(files, addresses) };
  const door = await openFrontDoor(routes, journal, 0, false);
  url = `http://127.0.0.1:${door.port}`;
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `${url}/admin` });
  const unplug = wire === 'short' ? shortWire(`${url}/admin`, admin) : undefined;

  const send: TestCloud['send'] = async (functionName, event, identity = { source: 'wx_trigger' }) => {
    const outcome = await functions.invoke(functionName, JSON.stringify(event), identity);
    if (!outcome.ok) throw new Error(outcome.failure.stack ?? outcome.failure.message);
    return JSON.parse(outcome.json);
  };
  const call: TestCloud['call'] = async (openid, functionName, operation, input) => {
    const identity: Identity = openid === undefined ? { source: 'wx_http' } : { source: 'wx_client', openid };
    return (await send(functionName, { operation, input, requestId: randomUUID() }, identity)) as AnswerOnTheWire;
  };
  const person = (openid: string | undefined): Person =>
    proxy((functionName) =>
      proxy((operation) => async (input: unknown) => {
        // Who calls has the mini-program open; whom WeChat does not know stays unknown.
        if (openid !== undefined && wechat.personas.known(openid)) wechat.personas.seen(openid);
        const answer = await call(openid, functionName, operation, input);
        if (answer.ok) return answer.data;
        throw new Refusal(answer.error.code, answer.error.message, answer.error.field);
      }),
    ) as Person;

  return {
    as: person,
    nobody: person(undefined),
    call,
    send,
    tick: (functionName, TriggerName) =>
      send(
        functionName,
        { Type: 'Timer', TriggerName, Time: new Date().toISOString() },
        { source: 'wx_trigger', trigger: 'timer' },
      ),
    async upload(cloudPath, content, by) {
      if (by !== undefined && !mayWrite(files.find(cloudPath), by)) throw new Error('not the own file');
      await files.store(cloudPath, soundFile(cloudPath, content), by);
      return addresses.fileId(cloudPath);
    },
    versions: () => Object.fromEntries(store.collectionNames().map((name) => [name, store.version(name)])),
    phoneCode: (phone) => wechat.phoneCodes.give(phone),
    wechat,
    killer,
    at(instant) {
      jest.useFakeTimers({ now: new Date(instant), doNotFake: [...stayReal] });
    },
    async close() {
      jest.useRealTimers();
      wechat.close();
      unplug?.();
      await door.close();
      store.close();
      shelves.close();
      place.release();
      if (unexpected.length > 0) throw new AggregateError(unexpected, 'the local cloud failed');
    },
  };
}

const proxy = (get: (name: string) => unknown): object => new Proxy({}, { get: (_, name) => get(String(name)) });
