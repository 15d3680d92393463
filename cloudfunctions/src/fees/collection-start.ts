import { monthText, wholeDayText } from '@mulin/domain/day/spoken';
import { bills } from '@mulin/shared-types/documents/fees';
import { communities } from '@mulin/shared-types/documents/places';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { oneOf, table } from '../kit/database';
import type { Community } from './fee-standard';
import { lastDay, type Month } from './months';
import { communityIn } from './place';

const modeOf = ({ collectStart }: Community) => collectStart?.mode ?? 'deferred';

/** 先服务后收费, as the pay page says it. */
export function startText(community: Community): string {
  const { collectFrom, collectStart } = community;
  const before = modeOf(community) === 'waived' ? '以前的不收' : '以前的照算，到时再缴';
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

export const collectionStart: Handler<typeof fees, 'collectionStart'> = async ({ communityId }, ctx) => {
  const community = communityIn(ctx);
  return {
    collectFrom: community.collectFrom,
    mode: modeOf(community),
    ground: community.collectStart?.ground ?? '',
    text: startText(community),
    fixed: await isFixed(communityId),
  };
};

export const setCollectionStart: Handler<typeof fees, 'setCollectionStart'> = async (input, ctx) => {
  const { communityId, mode, ground } = input;
  const community = communityIn(ctx);
  if (await isFixed(communityId)) throw new Refusal('TOO_LATE', '已经出过账单，不能再改');
  const collectStart = { mode, ground, by: ctx.caller.openid, at: ctx.now };
  await table(communities).update(communityId, {}, { collectStart });
  ctx.note({ before: modeOf(community), mode, ground });
  return {};
};
