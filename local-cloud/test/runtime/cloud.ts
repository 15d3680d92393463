import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../src/local-cloud';

/** Source text that gives a function the real SDK as `cloud`. */
export const SDK = `
const cloud = require(${JSON.stringify(require.resolve('wx-server-sdk'))});
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const thrown = (error) => ({ thrown: { errCode: error.errCode, code: error.code, message: error.message } });
`;

export interface Source {
  code: string;
  config?: object;
}

/** A folder of built functions made of source text. */
export function functionFolder(sources: Record<string, Source | string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'functions-'));
  for (const [name, source] of Object.entries(sources)) {
    const { code, config = {} } = typeof source === 'string' ? { code: source } : source;
    writeFunction(folder, name, code, config);
  }
  return folder;
}

export function writeFunction(folder: string, name: string, code: string, config: object = {}): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'index.js'), code);
  writeFileSync(path.join(folder, name, 'config.json'), JSON.stringify(config));
}

export interface Answer<T> {
  status: number;
  /** Parsed if it is JSON. The test says what it expects. */
  body: T;
}

/** How the front door says no. */
export interface Refusal {
  ok: false;
  error: { code: string; message: string };
}

export interface TestCloud extends LocalCloud {
  functionsDir: string;
  /** Calls a function through the front door. */
  call<T = unknown>(name: string, event: object, openid?: string): Promise<Answer<T>>;
  post<T = unknown>(address: string, body: unknown, openid?: string, method?: string): Promise<Answer<T>>;
  get<T = unknown>(address: string): Promise<Answer<T>>;
  stop(): Promise<void>;
}

export async function startTestCloud(
  sources: Record<string, Source | string>,
  options: Partial<LocalCloudOptions> = {},
): Promise<TestCloud> {
  const functionsDir = options.functionsDir ?? functionFolder(sources);
  const cloud = await startLocalCloud({
    automaticTimers: false,
    callbackScheduleMs: [0, 5, 5, 5],
    ...options,
    functionsDir,
  });
  const ask = async <T>(address: string, init: RequestInit): Promise<Answer<T>> => {
    const response = await fetch(cloud.url + address, init);
    const text = await response.text();
    const json = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return { status: response.status, body: (json ? JSON.parse(text) : text) as T };
  };
  const post = <T>(address: string, body: unknown, openid?: string, method = 'POST') =>
    ask<T>(address, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(openid === undefined ? {} : { 'x-local-openid': openid }) },
    });
  return Object.assign(cloud, {
    functionsDir,
    post,
    call: <T>(name: string, event: object, openid?: string) => post<T>(`/functions/${name}`, event, openid),
    get: <T>(address: string) => ask<T>(address, {}),
    async stop() {
      await cloud.close();
      if (options.functionsDir === undefined) rmSync(functionsDir, { recursive: true, force: true });
    },
  });
}

/** Waits until the condition holds; tests of things that happen by themselves a moment later. */
export async function until<T>(condition: () => T | undefined | false): Promise<T> {
  for (;;) {
    const value = condition();
    if (value !== undefined && value !== false) return value;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'local-cloud-test-'));
}
