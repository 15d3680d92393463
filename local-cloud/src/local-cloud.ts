import path from 'node:path';
import { type Clock, openClock } from './clock/clock';
import { apiRoutes } from './developer/api-routes';
import { pageRoutes } from './developer/page-routes';
import { type CollectionSpec, type DocumentStore, documentActions, openDocumentStore } from './documents/index';
import { functionRoutes } from './front-door/function-routes';
import type { Routes } from './front-door/router';
import { openFrontDoor } from './front-door/server';
import { staticRoutes } from './front-door/static-files';
import { wechatRoutes } from './front-door/wechat-routes';
import type { CloudAccount } from './functions/environment';
import { type Functions, openFunctions } from './functions/functions';
import { openInvocations } from './functions/identity';
import { functionActions } from './functions/invoke-action';
import type { PoolLimits } from './functions/pool';
import { takeDataDir } from './place/data-dir';
import { type Journal, type Line, openJournal } from './place/journal';
import { openShelves } from './place/shelves';
import { adminEndpoint } from './protocol/server';
import { storageActions } from './storage/actions';
import { openAddresses } from './storage/addresses';
import { openFiles, type StoredFile } from './storage/files';
import { fileRoutes } from './storage/routes';
import { openTimers, type Timers } from './timers/timers';
import { CALLBACK_SCHEDULE_MS } from './wechat/pay/callbacks';
import type { MessageTemplate } from './wechat/subscribe-message';
import { openWeChat, type WeChat } from './wechat/wechat';

export interface LocalCloudOptions {
  /** Holds `<name>/index.js` and `<name>/config.json` of every built function. */
  functionsDir: string;
  /** Absent: everything is forgotten at the end. */
  dataDir?: string;
  /** Collections and indexes to have from the start. */
  collections?: readonly CollectionSpec[];
  /** The built H5 app, served at `/`. */
  h5Dir?: string;
  /** Single pages served beside the app, such as `recount.html`. */
  besideDir?: string;
  /** 0 or absent: any free port. */
  port?: number;
  /** Try the following ports if `port` is taken. */
  orNextPort?: boolean;
  /** Environment variables of the functions, as one sets them in the cloud console. */
  variables?: Record<string, string>;
  /** The account's message templates; without a list every template id is taken. */
  templates?: MessageTemplate[];
  limits?: Partial<PoolLimits>;
  /** Waits before each delivery of a payment notification, in ms. */
  callbackScheduleMs?: readonly number[];
  /** False: timers run only when asked. */
  automaticTimers?: boolean;
  /** Gets every line of the log as it is written. */
  echo?: (line: Line) => void;
}

/** A running local cloud. */
export interface LocalCloud {
  url: string;
  port: number;
  account: CloudAccount;
  store: DocumentStore;
  functions: Functions;
  clock: Clock;
  timers: Timers;
  wechat: WeChat;
  journal: Journal;
  /** Lets running calls end (5 s at most), writes everything out and lets go of port and data directory. */
  close(): Promise<void>;
}

const ACCOUNT: CloudAccount = {
  env: 'local-env',
  appid: 'wx00000000000local',
  bucket: '6c6f-local-env-1250000000',
  region: 'ap-shanghai',
};
const LIMITS: PoolLimits = { maxWorkers: 2, maxWaiting: 1_000, idleMs: 300_000 };
const GRACE_MS = 5_000;
const ADMIN_PATH = '/admin';
const TO_DEVELOPER_PAGE: Routes = {
  'GET /': ({ res }) => {
    res.writeHead(302, { location: '/_dev' }).end();
  },
};

/** CloudBase on one machine: documents, functions, files, timers and WeChat's side, behind one door on 127.0.0.1. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const opened: (() => void)[] = [];
  const letGo = () => {
    for (const close of opened.splice(0).reverse()) close();
  };
  try {
    return await assemble(options, opened, letGo);
  } catch (error) {
    letGo();
    throw error;
  }
}

/** Puts the parts together; whatever must be closed again, last opened first, is noted in `opened`. */
async function assemble(options: LocalCloudOptions, opened: (() => void)[], letGo: () => void): Promise<LocalCloud> {
  const keep = <T extends { close(): void }>(part: T): T => {
    opened.push(() => part.close());
    return part;
  };
  const place = takeDataDir(options.dataDir);
  opened.push(place.release);
  const lasting = (name: string) => (place.lasting ? path.join(place.root, name) : undefined);
  const journal = openJournal(options.echo);
  const shelves = keep(openShelves(lasting('wechat.sqlite')));
  const clock = openClock(shelves.shelf<number>('clock'));
  const documents = lasting('documents.sqlite');
  const now = () => new Date(clock.now());
  const store = keep(openDocumentStore(documents === undefined ? { now } : { now, file: documents }));
  if (options.collections) store.declare(options.collections);

  let url = '';
  const invocations = openInvocations();
  const functions = openFunctions({
    functionsDir: options.functionsDir,
    account: ACCOUNT,
    clock,
    journal,
    invocations,
    adminUrl: () => url + ADMIN_PATH,
    variables: options.variables ?? {},
    limits: { ...LIMITS, ...options.limits },
  });
  const files = openFiles(path.join(place.root, 'files'), shelves.shelf<StoredFile>('files'), clock);
  const addresses = openAddresses(ACCOUNT, shelves.shelf<string>('secrets'), clock, () => url);
  const wechat = keep(
    openWeChat({
      account: ACCOUNT,
      shelves,
      clock,
      functions,
      journal,
      templates: options.templates,
      callbackScheduleMs: options.callbackScheduleMs ?? CALLBACK_SCHEDULE_MS,
    }),
  );
  const timers = keep(openTimers(functions, clock, journal, options.automaticTimers));
  const admin = adminEndpoint({
    handlers: {
      ...documentActions(store),
      ...functionActions(functions, invocations),
      ...storageActions(files, addresses),
      ...wechat.actions,
    },
    invocationOf: (token) => invocations.of(token),
    onUnexpected: (action, error) =>
      journal.write('admin', `${action}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  });
  const desk = { store, functions, clock, timers, wechat, files, journal };
  const routes: Routes = {
    [`POST ${ADMIN_PATH}`]: ({ req, res }) => admin(req, res),
    ...functionRoutes(functions, (openid) => wechat.personas.seen(openid)),
    ...wechatRoutes(wechat, files, addresses),
    ...fileRoutes(files, addresses),
    ...apiRoutes(desk),
    ...pageRoutes(desk),
    ...(options.h5Dir === undefined ? TO_DEVELOPER_PAGE : staticRoutes(options.h5Dir, options.besideDir)),
  };
  const door = await openFrontDoor(routes, journal, options.port ?? 0, options.orNextPort ?? false);
  url = `http://127.0.0.1:${door.port}`;
  wechat.start();

  return {
    url,
    port: door.port,
    account: ACCOUNT,
    store,
    functions,
    clock,
    timers,
    wechat,
    journal,
    async close() {
      timers.close();
      wechat.close();
      await functions.close(GRACE_MS);
      await door.close();
      letGo();
    },
  };
}
