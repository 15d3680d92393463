import { PRIVACY_VERSION } from '@mulin/domain/people/privacy';
import { privacyConsents } from '@mulin/shared-types/documents/own-data';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { not, table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { registered } from '../register';

const consentId = (openid: string): string => idOf('pc', 'membership', openid, 'privacy', PRIVACY_VERSION);

/** PIPL 14: agreed to as it stands, not as it stood when the page was opened. */
export function requireInForce(version: string): void {
  if (version !== PRIVACY_VERSION) throw new Refusal('CONFLICT', '个人信息说明刚改过，请退出去再看一遍', 'version');
}

/** Which version somebody agreed to, and when; given again after it was taken back, it holds again. */
export async function keepConsent(openid: string, at: Date): Promise<void> {
  const given = { _id: consentId(openid), openid, version: PRIVACY_VERSION, at, withdrawnAt: null };
  if (await table(privacyConsents).insertIfAbsent(given)) return;
  await table(privacyConsents).update(given._id, { withdrawnAt: not(null) }, { at, withdrawnAt: null });
}

export async function consentOf(openid: string): Promise<'old' | 'current'> {
  const given = await table(privacyConsents).get(consentId(openid));
  return given && given.withdrawnAt === null ? 'current' : 'old';
}

export const agreeToPrivacy: Handler<typeof account, 'agreeToPrivacy'> = async ({ version }, { caller, now, note }) => {
  requireInForce(version);
  await registered(caller.openid);
  await keepConsent(caller.openid, now);
  note({ version });
  return {};
};
