import { formatFen } from '@mulin/domain/money/fen';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import type { requests } from '@mulin/shared-types/operations/requests';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../kit/context';
import { append, table, transaction } from '../kit/database';
import { requireDecent } from '../kit/judged';
import type { Request } from './kinds';
import { isHeld, lastOffer } from './may-do';
import { requireInCharge } from './move';
import { unbilled } from './repair-bill';
import { stepBy } from './step';
import { tellStep } from './tell-step';
import { yesBinds } from './who-agrees';

type Requests = typeof requests;
const MOST_OFFERS = 20;

/** 先说价钱再动手: only what the home agrees to is billed; common parts cost it nothing. */
export const offer: Handler<Requests, 'offer'> = async ({ what, fen }, ctx) => {
  const seen = requireInCharge(ctx);
  if (seen.common || seen.kind !== 'repair') throw new Refusal('CONFLICT', '公共地方的维修不向住户收钱');
  await requireDecent(what, ctx.caller.openid, 'what');
  const no = await transaction(async (tx) => {
    const request = await tx.get(collection, seen._id);
    if (!request || !isHeld(request)) throw new Refusal('CONFLICT', '接了单、还没办完的才能报价');
    const last = lastOffer(request);
    if (last?.state === 'offered') {
      if (last.what === what && last.fen === fen && last.by === ctx.caller.openid) return last.no;
      throw new Refusal('CONFLICT', '上一份报价住户还没有答复');
    }
    if (request.offers.length >= MOST_OFFERS) throw new Refusal('CONFLICT', '报价次数太多了，请和住户当面说清楚');
    const next = { no: (last?.no ?? 0) + 1, what, fen, state: 'offered' as const };
    const made = { ...next, by: ctx.caller.openid, at: ctx.now, paper: null, answeredBy: null, answeredAt: null };
    const step = stepBy(ctx, 'offer', `${what}，${formatFen(fen)} 元`);
    await tx.update(collection, seen._id, { offers: append(made), steps: append(step) });
    return next.no;
  });
  ctx.note({ no: seen.no, offer: no, fen });
  await tellLatest(seen._id, 'offer', ctx);
  return { no };
};

/** Whoever of the home says yes without being who is billed asks the owner with it; anybody of it may say no. */
export const answerOffer: Handler<Requests, 'answerOffer'> = async ({ no, agree, note }, ctx) => {
  const seen = ctx.subjectOf(collection);
  if (note !== '') await requireDecent(note, ctx.caller.openid, 'note');
  const wishes = agree && !(await yesBinds(seen, ctx));
  const answer = agree ? ('accepted' as const) : ('refused' as const);
  const what = wishes ? 'wish' : agree ? 'agree' : 'refuse';
  await transaction(async (tx) => {
    const request = await tx.get(collection, seen._id);
    const asked = request?.offers.find((one) => one.no === no);
    if (!request || !asked) throw new Refusal('NOT_FOUND', '没有找到这份报价', 'no');
    if (asked.state === answer) return;
    if (asked.state !== 'offered') throw new Refusal('CONFLICT', '这份报价已经答复过了');
    if (!isHeld(request)) throw new Refusal('CONFLICT', '这一单不在办了');
    if (wishes && asked.wish) return;
    const words = [`${asked.what}，${formatFen(asked.fen)} 元`, note].filter(Boolean).join('；');
    const step = stepBy(ctx, what, words);
    const change = wishes
      ? { wish: { by: ctx.caller.openid, who: step.who, at: ctx.now } }
      : { state: answer, answeredBy: ctx.caller.openid, answeredAt: ctx.now };
    const offers = request.offers.map((one) => (one.no === no ? { ...one, ...change } : one));
    await tx.update(collection, seen._id, { offers, steps: append(step) });
  });
  ctx.note({ no: seen.no, offer: no, agree, waitsForOwner: wishes });
  await tellLatest(seen._id, what, ctx);
  return { waitsForOwner: wishes };
};

/** 不修了: the home cannot go back on a price alone, and who does the work does not hold it to one. */
export const releaseOffer: Handler<Requests, 'releaseOffer'> = async ({ note }, ctx) => {
  const seen = requireInCharge(ctx);
  await requireDecent(note, ctx.caller.openid, 'note');
  await transaction(async (tx) => {
    const request = await tx.get(collection, seen._id);
    if (!request || !isHeld(request)) throw new Refusal('CONFLICT', '这一单不在办了');
    const agreed = unbilled(request);
    if (agreed.length === 0) {
      if (request.steps.at(-1)?.what === 'release') return;
      throw new Refusal('CONFLICT', '没有住户同意过、还没出账单的价钱');
    }
    const offers = request.offers.map((one) => (agreed.includes(one) ? { ...one, state: 'released' as const } : one));
    await tx.update(collection, seen._id, { offers, steps: append(stepBy(ctx, 'release', note)) });
  });
  ctx.note({ no: seen.no });
  await tellLatest(seen._id, 'release', ctx);
  return {};
};

/** Whoever has to hear of it hears of it, also when the first try was cut off after the writing. */
async function tellLatest(requestId: string, what: Request['steps'][number]['what'], ctx: Context): Promise<void> {
  const written = await table(collection).get(requestId);
  if (written?.steps.at(-1)?.what === what) await tellStep(written, ctx.now);
}
