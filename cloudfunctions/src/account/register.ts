import { PRIVACY_VERSION } from '@mulin/domain/people/privacy';
import { memberships, persons } from '@mulin/shared-types/documents/people';
import { communities, units } from '@mulin/shared-types/documents/places';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { oneOf, type Row, table } from '../kit/database';
import { maskPhone } from '../kit/masked';
import { accountsOfNumber } from '../kit/same-person';
import { keyedHash, seal, unseal } from '../kit/sealed';
import { phoneNumberOf } from '../kit/wechat';
import { takeAppointments } from './appointing';
import { grant, membershipId } from './membership';
import { keepConsent, requireInForce } from './own-data/consent';
import { homesOf, ownersMasked, placesOf, shownHome, shownMembership } from './shown';

type Account = typeof account;
type Unit = Row<typeof units>;

/** One phone number owns no more homes than this; a developer's homes are bound by staff. */
const MOST_HOMES = 50;

/** The phone number comes from WeChat, never from the page. */
export const register: Handler<Account, 'register'> = async (
  { phoneCode, version = PRIVACY_VERSION },
  { caller, now },
) => {
  const { openid } = caller;
  requireInForce(version);
  const phone = await phoneNumberOf(phoneCode);
  const proven = { phoneSealed: seal('phone', phone), phoneHash: keyedHash('phone', phone), updatedAt: now };
  if (!(await table(persons).insertIfAbsent({ _id: openid, ...proven, elder: false, consentedAt: now }))) {
    await table(persons).update(openid, {}, proven);
  }
  await keepConsent(openid, now);
  const [taken, matching] = await Promise.all([
    takeAppointments(openid, proven.phoneHash, now),
    table(units).find({ 'owners.phoneHash': proven.phoneHash }, { limit: MOST_HOMES }),
  ]);
  const bound = new Set(caller.memberships.filter(({ role }) => role === 'owner').map(({ unitId }) => unitId));
  const barred = await barredFrom(matching, proven.phoneHash);
  const places = await placesOf(taken);
  return {
    phoneMasked: maskPhone(phone),
    matched: await offered(matching.filter(({ _id }) => !bound.has(_id) && !barred.has(_id))),
    taken: taken.map((membership) => shownMembership(membership, places)),
  };
};

/** Homes that may be bound, before they are: nobody's name is shown in full yet. */
async function offered(matching: readonly Unit[]) {
  const around = await table(communities).getMany(matching.map(({ communityId }) => communityId));
  return matching.flatMap((unit) => {
    const community = around.get(unit.communityId);
    return community ? [shownHome(unit, community, 'owner', ownersMasked(unit))] : [];
  });
}

/** The match is made again here, against the number WeChat proved; all the homes named, or none. */
export const bindByPhone: Handler<Account, 'bindByPhone'> = async ({ unitIds }, { caller, now }) => {
  const { phoneHash, phoneSealed } = await registered(caller.openid);
  const wanted = [...new Set(unitIds)];
  const matching = await table(units).find(
    { _id: oneOf(wanted), 'owners.phoneHash': phoneHash },
    { limit: MOST_HOMES },
  );
  if (matching.length < wanted.length) {
    const phone = maskPhone(unseal('phone', phoneSealed));
    throw new Refusal('NOT_FOUND', `名册上这套房登记的手机号不是 ${phone}，请改用“申请绑定”，由物业核对`, 'unitIds');
  }
  const [[barred, reason] = []] = await barredFrom(matching, phoneHash);
  if (barred !== undefined)
    throw new Refusal('CONFLICT', `社区结束了这套房的绑定（${reason}），请用“申请绑定”，由社区核对`, 'unitIds');
  const held = await Promise.all(
    matching.map((unit) =>
      grant(
        {
          openid: caller.openid,
          role: 'owner',
          place: { unitId: unit._id, communityId: unit.communityId },
          personNameSealed: unit.owners.find((owner) => owner.phoneHash === phoneHash)?.nameSealed ?? '',
          ground: 'phone',
          by: 'phone',
        },
        now,
      ),
    ),
  );
  return { homes: homesOf(held, await placesOf(held)) };
};

/** Homes the community found this number's person to be no owner of, and why. */
async function barredFrom(homes: readonly Unit[], phoneHash: string): Promise<Map<string, string>> {
  const accounts = await accountsOfNumber(phoneHash);
  const ids = homes.flatMap(({ _id, communityId }) =>
    accounts.map((openid) => membershipId(openid, 'owner', { unitId: _id, communityId })),
  );
  const known = [...(await table(memberships).getMany(ids)).values()];
  return new Map(known.flatMap(({ unitId, barred, note }) => (unitId && barred ? [[unitId, note]] : [])));
}

/** The caller's own document; asking for anything beyond looking around needs consent and a proven number first. */
export async function registered(openid: string): Promise<Row<typeof persons>> {
  const person = await table(persons).get(openid);
  if (!person) throw new Refusal('TOO_EARLY', '请先同意隐私说明并授权手机号，再办这件事');
  return person;
}
