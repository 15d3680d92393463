import { persons } from '@mulin/shared-types/documents/people';
import { proxies } from '@mulin/shared-types/documents/proxies';
import type { Context } from '../../kit/context';
import { table } from '../../kit/database';
import { type Mandate, noSuchProxy } from './proxy';

/** The keyed hash of the number a caller has proved to WeChat; undefined before signing in properly. */
export const numberOf = async (openid: string): Promise<string | undefined> =>
  (await table(persons).get(openid))?.phoneHash;

/**
 * The proxy an operation is about, if the caller is its agent: by number until somebody accepted, by account from then on, so that a
 * number that changes hands takes no proxy along. Any resident or none: the proxy itself is the right (PM Regulation 12 asks no more).
 */
export async function proxyOfAgent({ caller, subjectOf }: Context): Promise<Mandate> {
  const proxy = subjectOf(proxies);
  const mine =
    proxy.agentOpenid === null
      ? proxy.agentHash === (await numberOf(caller.openid))
      : proxy.agentOpenid === caller.openid;
  // An unconfirmed paper and one that was refused are nobody's proxy yet.
  if (!mine || proxy.state === 'registered' || proxy.state === 'refused') throw noSuchProxy();
  return proxy;
}
