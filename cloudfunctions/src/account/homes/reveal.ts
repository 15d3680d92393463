import { dayOf, startOf } from '@mulin/domain/day/day';
import { openStates } from '@mulin/domain/requests/request';
import { looks } from '@mulin/shared-types/documents/own-data';
import { memberships, persons } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { requests } from '@mulin/shared-types/documents/requests';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import { inForce } from '../../kit/authorise';
import type { Context, Handler } from '../../kit/context';
import { atLeast, oneOf, type Row, table } from '../../kit/database';
import { noteLook } from '../../kit/look';
import { accountsOfPerson } from '../../kit/same-person';
import { unseal } from '../../kit/sealed';

/** Full names and numbers one person at work may read a day. */
const LOOKS_A_DAY = 30;
/** Nobody mends more than this at once. */
const MOST_IN_HAND = 500;

type Field = Row<typeof looks>['field'];
type About = Pick<Row<typeof looks>, 'aboutOpenid' | 'aboutHash'> & { value: string };

/**
 * 看一项，写一个理由 (PIPL 51). Written down before it is answered, for the person to see and for the audit; two accounts of one number
 * share one day's count.
 */
export const reveal: Handler<typeof account, 'reveal'> = async ({ unitId, person, field, reason }, ctx) => {
  const { openid, acting } = ctx.caller;
  const onlyMends = acting.every(({ role }) => role === 'repairer');
  if (onlyMends && field === 'name') throw new Refusal('FORBIDDEN', '维修师傅上门只需要电话，姓名请问前台', 'field');
  if (onlyMends && !(await hasWorkAt(unitId, ctx)))
    throw new Refusal('CONFLICT', '您手上没有这一户的单子，要联系他家请找前台');
  const enough = () =>
    new Refusal(
      'CONFLICT',
      `今天看了 ${LOOKS_A_DAY} 次，到上限了，明天再看。急事请同事接着联系，要告诉很多户的请贴公示`,
    );
  if ((await looksToday(openid, ctx.now)) >= LOOKS_A_DAY) throw enough();
  const { value, aboutOpenid, aboutHash } = await find(person, field, ctx);
  const { communityId, label: unitLabel } = ctx.subjectOf(units);
  await noteLook({ communityId, unitId, unitLabel, aboutOpenid, aboutHash, field, reason, lookedUp: true }, ctx);
  // Of many looks at once each counts those written before it, itself among them.
  if ((await looksToday(openid, ctx.now)) > LOOKS_A_DAY) throw enough();
  ctx.note({ reason, field });
  return { value };
};

export const looksLeft = async (openid: string, now: Date): Promise<number> =>
  Math.max(0, LOOKS_A_DAY - (await looksToday(openid, now)));

async function looksToday(openid: string, now: Date): Promise<number> {
  const own = await accountsOfPerson(openid);
  return table(looks).count({ by: oneOf(own), at: atLeast(new Date(startOf(dayOf(now)))), lookedUp: true });
}

/** 最小必要 (PIPL 6): who mends calls the homes whose requests lie in the own hands, no others. */
async function hasWorkAt(unitId: string, { caller }: Context): Promise<boolean> {
  const state = oneOf<Row<typeof requests>['state']>(openStates);
  const inHand = await table(requests).find(
    { handler: caller.openid, state },
    { limit: MOST_IN_HAND, fields: ['unitId'] },
  );
  return inHand.some((one) => one.unitId === unitId);
}

async function find(person: string, field: Field, ctx: Context): Promise<About> {
  const found = person.startsWith('owner.')
    ? onRoll(Number(person.slice(6)), field, ctx)
    : await bound(person, field, ctx);
  if (!found) throw new Refusal('NOT_FOUND', '这一户没有这个人，请刷新后再看', 'person');
  if (found.value === '') throw new Refusal('NOT_FOUND', field === 'phone' ? '没有登记电话' : '没有登记姓名', 'person');
  return found;
}

function onRoll(at: number, field: Field, { subjectOf }: Context): About | undefined {
  const owner = subjectOf(units).owners[at];
  if (!owner) return undefined;
  const { nameSealed, phoneSealed, phoneHash } = owner;
  const phone = () => (phoneSealed === '' ? '' : unseal('phone', phoneSealed));
  return { value: field === 'phone' ? phone() : unseal('name', nameSealed), aboutOpenid: '', aboutHash: phoneHash };
}

/** Whose lease is over lives here no more, whether or not that was written down yet. */
async function bound(membershipId: string, field: Field, { place, now }: Context): Promise<About | undefined> {
  const held = await table(memberships).get(membershipId);
  if (!held || held.unitId !== place.unitId || !(held.status === 'pending' || inForce(held, now))) return undefined;
  const known = field === 'phone' ? await table(persons).get(held.openid) : undefined;
  const phone = known ? unseal('phone', known.phoneSealed) : '';
  const value = field === 'phone' ? phone : unseal('name', held.personName);
  return { value, aboutOpenid: held.openid, aboutHash: '' };
}
