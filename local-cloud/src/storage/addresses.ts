import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock/clock';
import type { CloudAccount } from '../functions/environment';
import type { Shelf } from '../place/shelves';

type Verb = 'GET' | 'PUT';

/** fileIDs and the signed, expiring URLs behind them. */
export interface Addresses {
  fileId(cloudPath: string): string;
  /** The cloud path of a fileID of this environment; undefined for any other text. */
  pathOf(fileId: unknown): string | undefined;
  /** The path stands unencoded in a GET address, because the SDK encodes those itself. `maxAgeS` in seconds. */
  sign(verb: Verb, cloudPath: string, maxAgeS: number): string;
  /** Whether the query of a signed URL is genuine and has not run out. */
  allows(verb: Verb, cloudPath: string, search: string): boolean;
}

export function openAddresses(
  account: CloudAccount,
  secrets: Shelf<string>,
  clock: Clock,
  base: () => string,
): Addresses {
  const secret = secrets.get('addresses') ?? randomBytes(32).toString('hex');
  secrets.set('addresses', secret);
  const root = `cloud://${account.env}.${account.bucket}/`;
  const signature = (verb: Verb, cloudPath: string, until: number) =>
    createHmac('sha256', secret).update(`${verb}\n${cloudPath}\n${until}`).digest('hex');
  return {
    fileId: (cloudPath) => root + cloudPath,
    pathOf: (fileId) => (typeof fileId === 'string' && fileId.startsWith(root) ? fileId.slice(root.length) : undefined),
    sign(verb, cloudPath, maxAgeS) {
      const until = Math.floor(clock.now() / 1000) + maxAgeS;
      const shown = verb === 'GET' ? cloudPath : cloudPath.split('/').map(encodeURIComponent).join('/');
      return `${base()}/files/${shown}?t=${until}&sign=${signature(verb, cloudPath, until)}`;
    },
    allows(verb, cloudPath, search) {
      const query = new URLSearchParams(search);
      const until = Number(query.get('t'));
      if (!(until * 1000 >= clock.now())) return false;
      const wanted = Buffer.from(signature(verb, cloudPath, until));
      const given = Buffer.from(query.get('sign') ?? '');
      return wanted.length === given.length && timingSafeEqual(wanted, given);
    },
  };
}
