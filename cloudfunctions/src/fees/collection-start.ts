import { monthText, wholeDayText } from '@mulin/domain/day/spoken';
import { bills } from '@mulin/shared-types/documents/fees';
import { communities } from '@mulin/shared-types/documents/places';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import { altered } from '../kit/altered';
import type { Context, Handler } from '../kit/context';
import { oneOf, table } from '../kit/database';
import { requireOther, samePerson } from '../kit/same-person';
import type { Community } from './fee-standard';
import { lastDay, type Month } from './months';
import { communityIn } from './place';

const starts = { deferred: '照算，到时再缴', waived: '不收' } as const;
const modeOf = ({ collectStart }: Community) => collectStart?.mode ?? 'deferred';

/** 先服务后收费, as the pay page says it. */
export function startText(community: Community): string {
  const { collectFrom, collectStart } = community;
  const before = `以前的${starts[modeOf(community)]}`;
  const ground = collectStart ? `（${collectStart.ground}）` : '';
  return `先服务后收费，${wholeDayText(collectFrom)}起缴费，${before}${ground}`;
}

/** Why a month is charged to nobody, if so. */
export function givenAwayText(community: Community, month: Month): string | undefined {
  const whole = lastDay({ fromMonth: month, months: 1 }) < community.collectFrom;
  if (modeOf(community) !== 'waived' || !whole) return undefined;
  return `${monthText(month)}约定不收，${wholeDayText(community.collectFrom)}起才收`;
}

/** What is billed stays as it was announced. */
const isFixed = async (communityId: string): Promise<boolean> =>
  (await table(bills).first({ communityId, state: oneOf(['open', 'paid'] as const), charge: 'service' })) !== undefined;

const mayDecide = ({ caller }: Context): boolean =>
  caller.acting.some(({ role }) => role === 'manager' || role === 'street');

export const collectionStart: Handler<typeof fees, 'collectionStart'> = async ({ communityId }, ctx) => {
  const community = communityIn(ctx);
  const asked = mayDecide(ctx) ? community.collectStartAsked : null;
  const { openid } = ctx.caller;
  return {
    collectFrom: community.collectFrom,
    mode: modeOf(community),
    ground: community.collectStart?.ground ?? '',
    text: startText(community),
    fixed: await isFixed(communityId),
    asked: asked ? { mode: asked.mode, ground: asked.ground, mine: await samePerson(asked.by, openid) } : null,
  };
};

/** 登记: whole months may be given away by it, so it waits for another person. Said anew, the other has the new one before them. */
export const askCollectionStart: Handler<typeof fees, 'askCollectionStart'> = async (input, ctx) => {
  const { communityId, mode, ground } = input;
  await refuseFixed(communityId);
  const collectStartAsked = { mode, ground, by: ctx.caller.openid, at: ctx.now };
  await table(communities).update(communityId, {}, { collectStartAsked });
  ctx.note({ before: modeOf(communityIn(ctx)), mode, ground });
  return {};
};

/** 复核, of exactly what was read: never by who said it. */
export const decideCollectionStart: Handler<typeof fees, 'decideCollectionStart'> = async (input, ctx) => {
  const { communityId, mode, ground, agree } = input;
  const { collectStart, collectStartAsked: asked } = communityIn(ctx);
  const by = ctx.caller.openid;
  if (!asked) {
    if (agree && collectStart?.mode === mode && collectStart.ground === ground) return {};
    throw new Refusal('CONFLICT', '没有等复核的登记，请刷新');
  }
  await requireOther(asked.by, by, '登记和同意要两个人，请换一位来定');
  const same = { 'collectStartAsked.mode': mode, 'collectStartAsked.ground': ground } as const;
  if (agree) await refuseFixed(communityId);
  const stands = agree ? { collectStart: { mode, ground, by, at: ctx.now } } : {};
  if (!(await table(communities).update(communityId, same, { ...stands, collectStartAsked: null }))) {
    throw new Refusal('CONFLICT', '刚刚有人重新登记了，请刷新再看');
  }
  const months = altered(['起缴以前的月份', starts[modeOf(communityIn(ctx))], starts[mode]]);
  ctx.note({ ground, agree, ...(agree ? months : {}) });
  return {};
};

async function refuseFixed(communityId: string): Promise<void> {
  if (await isFixed(communityId)) throw new Refusal('TOO_LATE', '已经出过账单，不能再改');
}
