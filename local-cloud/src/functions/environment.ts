import type { FunctionConfig } from './config';
import type { RunningInvocation } from './identity';

/** Who the simulated mini-program is. */
export interface CloudAccount {
  /** CloudBase environment id. */
  env: string;
  appid: string;
  /** The storage bucket, second half of `cloud://env.bucket/path`. */
  bucket: string;
  region: string;
}

/** What one worker's `process.env` holds from its start, whoever calls. The SDK reads all of it at call time. */
export function workerEnvironment(
  account: CloudAccount,
  config: FunctionConfig,
  adminUrl: string,
  variables: Record<string, string>,
): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    ...variables,
    // RUNENV=SCF keeps the SDK from looking for the metadata server twice per request.
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    TENCENTCLOUD_REGION: account.region,
    TCB_ENV: account.env,
    SCF_NAMESPACE: account.env,
    SCF_FUNCTIONNAME: config.name,
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    SILENCE: 'true',
  };
}

/** What changes with every invocation; `undefined` means the variable must be gone. */
export function invocationEnvironment(
  account: CloudAccount,
  invocation: RunningInvocation,
): Record<string, string | undefined> {
  const { openid, source, trigger, clientIp = '127.0.0.1' } = invocation.identity;
  return {
    WX_CONTEXT_KEYS:
      openid === undefined ? 'WX_APPID,WX_API_TOKEN,WX_CLIENTIP' : 'WX_OPENID,WX_APPID,WX_API_TOKEN,WX_CLIENTIP',
    WX_OPENID: openid,
    WX_APPID: account.appid,
    WX_CLIENTIP: clientIp,
    WX_API_TOKEN: invocation.token,
    TCB_SOURCE: source,
    TRIGGER_SRC: trigger,
  };
}
