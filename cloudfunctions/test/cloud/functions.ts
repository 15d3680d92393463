import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FunctionConfig } from '@mulin/local-cloud/functions/config';
import { type CloudAccount, invocationEnvironment } from '@mulin/local-cloud/functions/environment';
import { failed } from '@mulin/local-cloud/functions/failure';
import type { Functions } from '@mulin/local-cloud/functions/functions';
import type { Invocation } from '@mulin/local-cloud/protocol/action';
import { withVariables } from './identity';

type Main = (event: unknown) => Promise<unknown>;

const source = path.join(__dirname, '../../src');

const invocations = new Map<string, Invocation>();
/** The running call a token was minted for. */
export const invocationOf = (token: string): Invocation | undefined => invocations.get(token);

let minted = 0;

/** The functions of this workspace, unbuilt and in this process, called as the platform calls them: JSON in, JSON out. */
export function functionsInProcess(account: CloudAccount): Functions {
  return {
    async invoke(name, event, identity) {
      minted += 1;
      const { openid, source: from } = identity;
      const token = `token-${minted}`;
      const invocation = { token, functionName: name, source: from, ...(openid === undefined ? {} : { openid }) };
      invocations.set(token, invocation);
      try {
        const { main } = (await import(`../../src/${name}/index`)) as { main: Main };
        const variables = invocationEnvironment(account, { ...invocation, identity });
        const value = await withVariables(variables, () => main(JSON.parse(event)));
        return { ok: true, json: JSON.stringify(value ?? null) };
      } catch (error) {
        return failed('failed', String(error), error instanceof Error ? error.stack : undefined);
      } finally {
        invocations.delete(token);
      }
    },
    config: (name) => configOf(name),
    list: () => [],
    stats: () => ({}),
    kill: async () => {},
    close: async () => {},
  };
}

function configOf(name: string): FunctionConfig | undefined {
  const folder = path.join(source, name);
  const file = path.join(folder, 'config.json');
  if (!existsSync(file)) return undefined;
  const { permissions } = JSON.parse(readFileSync(file, 'utf8')) as { permissions?: { openapi?: string[] } };
  const openapi = permissions?.openapi ?? [];
  return { name, folder, entry: `${folder}/index.ts`, triggers: [], openapi, timeoutMs: 20_000, memoryMb: 256 };
}
