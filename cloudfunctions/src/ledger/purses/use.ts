import { addDays, addMonths, type Day, dayOf } from '@mulin/domain/day/day';
import { booksOf, EARNING_USES, type EarningUse, isUse } from '@mulin/domain/earnings/kinds';
import { earningsOf, undecidedFen } from '@mulin/domain/earnings/sums';
import type { AccountSum } from '@mulin/domain/ledger/sums';
import { formatFen } from '@mulin/domain/money/fen';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import { requireDecision } from '../../fund/decided';
import type { Context, Handler } from '../../kit/context';
import { idOf } from '../../kit/ids';
import { sumsNow, sumsUpTo } from '../../kit/ledger-sums';
import { type Entry, enter } from './entry';

type Entered = Parameters<Handler<typeof ledger, 'enterUse'>>[0];
type Ground = Pick<Entry, 'decision' | 'ground' | 'countParking'>;

/** Nobody decided for so long: then the committee is asked to, or the money goes to the fund (disclosure.md §3 B, 产品默认). */
const MONTHS_UNDECIDED = 12;

/** The month before that has ended, so that its sum is there already. */
export const undecidedThrough = (today: Day): Day =>
  addDays(`${addMonths(today, -MONTHS_UNDECIDED).slice(0, 7)}-01`, -1);

export async function undecidedIn(communityId: string, today: Day): Promise<number> {
  const [then, now] = [await sumsUpTo(communityId, undecidedThrough(today)), await sumsNow(communityId)];
  return undecidedFen(then, now);
}

/** 使用公共收益: on what it rests is asked here; whether there is so much, again when it is confirmed. */
export const enterUse: Handler<typeof ledger, 'enterUse'> = async (input, ctx) => {
  const { communityId, requestId, kind, amountFen, day, title, fileIds } = input;
  const counterparty = payeeOf(input);
  const ground = await groundOf(input, ctx);
  const { usableFen } = earningsOf(await sumsNow(communityId));
  if (amountFen > usableFen) throw tooMuch(usableFen);
  // Committee funds need the supervisors' consent; so does what rests on no decision.
  const state = kind === 'committee' || ground.decision === null ? ('asked' as const) : ('waiting' as const);
  const _id = idOf('use', 'request', communityId, requestId);
  const facts = { _id, communityId, kind, title, amountFen, day, fileIds, counterparty, ...ground, state };
  const entryId = await enter({ ...facts, book: 'S', books: booksOf(kind) }, ctx);
  ctx.note({ kind, amountFen });
  return { entryId };
};

export const tooMuch = (mostFen: number): Refusal =>
  new Refusal('INVALID_INPUT', `专户里归业主、能用的只有 ${formatFen(mostFen)} 元`, 'amountFen');

function payeeOf({ kind, counterparty }: Entered): string {
  const paid = kind === 'repair' || kind === 'audit';
  if (paid && counterparty === '') throw new Refusal('INVALID_INPUT', '写上付给谁', 'counterparty');
  return paid ? counterparty : '';
}

async function groundOf(input: Entered, { now }: Pick<Context, 'now'>): Promise<Ground> {
  const { communityId, kind, pollId, questionId, amountFen } = input;
  if (pollId !== undefined && questionId !== undefined) return decidedOf(communityId, kind, { pollId, questionId });
  if (kind !== 'fund')
    throw new Refusal('INVALID_INPUT', '选业主大会的哪一项决定；没有决定的只能转入维修资金', 'pollId');
  const mostFen = await undecidedIn(communityId, dayOf(now));
  if (amountFen > mostFen) {
    const message = `没有业主大会决定的，只有放满 ${MONTHS_UNDECIDED} 个月的可以转入维修资金，现在是 ${formatFen(mostFen)} 元`;
    throw new Refusal('INVALID_INPUT', message, 'amountFen');
  }
  return { decision: null, ground: '物业管理条例第 54 条，社区同意', countParking: false };
}

async function decidedOf(
  communityId: string,
  kind: EarningUse,
  decision: NonNullable<Entry['decision']>,
): Promise<Ground> {
  const { title, buildings, countParking } = await requireDecision(communityId, decision, EARNING_USES[kind].matters);
  if (buildings.length > 0) {
    throw new Refusal('INVALID_INPUT', '那次只有几栋楼表决，全小区的公共收益要全体业主决定', 'pollId');
  }
  return { decision, ground: `业主大会决定：${title}`, countParking };
}

/** A decision may have been revoked since it was entered. */
export async function requireStillDecided({ communityId, kind, decision }: Entry): Promise<void> {
  if (isUse(kind) && decision) await decidedOf(communityId, kind, decision);
}

/** What rests on no decision is measured again by what was there then and is left of it now. */
export const undecidedLeft = async ({ communityId, kind, decision }: Entry, today: Day) => {
  const then = isUse(kind) && decision === null ? await sumsUpTo(communityId, undecidedThrough(today)) : undefined;
  return (now: readonly AccountSum[]): number => (then ? undecidedFen(then, now) : Number.POSITIVE_INFINITY);
};
