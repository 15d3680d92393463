import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A timer of `config.json`; `config` is CloudBase's seven-field cron. */
export interface Trigger {
  name: string;
  config: string;
}

/** A built function: its folder and what its `config.json` says. */
export interface FunctionConfig {
  name: string;
  folder: string;
  entry: string;
  triggers: Trigger[];
  /** WeChat calls the function may make, as `permissions.openapi` lists them. */
  openapi: string[];
  timeoutMs: number;
  memoryMb: number;
}

const DEFAULT_TIMEOUT_S = 20;
const DEFAULT_MEMORY_MB = 256;
const NAME = /^[A-Za-z][\w-]{0,59}$/;

interface ConfigFile {
  triggers?: { name?: unknown; type?: unknown; config?: unknown }[];
  permissions?: { openapi?: unknown[] };
  timeout?: number;
  memorySize?: number;
}

/** Undefined if the folder holds no such function. Throws on a `config.json` that is not JSON. */
export function readFunction(functionsDir: string, name: string): FunctionConfig | undefined {
  if (!NAME.test(name)) return undefined;
  const folder = path.join(functionsDir, name);
  const entry = path.join(folder, 'index.js');
  if (!existsSync(entry)) return undefined;
  const file = path.join(folder, 'config.json');
  const config = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ConfigFile) : {};
  return {
    name,
    folder,
    entry,
    triggers: (config.triggers ?? []).flatMap((trigger) =>
      trigger.type === 'timer' ? [{ name: String(trigger.name), config: String(trigger.config) }] : [],
    ),
    openapi: (config.permissions?.openapi ?? []).map(String),
    timeoutMs: (config.timeout ?? DEFAULT_TIMEOUT_S) * 1000,
    memoryMb: config.memorySize ?? DEFAULT_MEMORY_MB,
  };
}

/** Every function built in the folder, by name. */
export function readFunctions(functionsDir: string): FunctionConfig[] {
  if (!existsSync(functionsDir)) return [];
  return readdirSync(functionsDir)
    .sort()
    .flatMap((name) => readFunction(functionsDir, name) ?? []);
}
