import { formatFen } from '@mulin/domain/money/fen';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import type { requests } from '@mulin/shared-types/operations/requests';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../kit/context';
import { append, table, transaction } from '../kit/database';
import { requireDecent } from '../kit/judged';
import { residentsOf, staffOf } from '../kit/recipients';
import { requireOther } from '../kit/same-person';
import { tell } from '../kit/tell';
import { requireUploads } from '../kit/uploads';
import type { Request } from './kinds';
import { isHeld } from './may-do';
import { requireInCharge } from './move';
import { titleOf } from './shown';
import { stepBy } from './step';
import { tellStep } from './tell-step';

type Requests = typeof requests;
type Offer = Request['offers'][number];

export const signerTitles = { owner: '业主', family: '家里人' } as const;

/** 家里有人能在手机上答复: while an owner or somebody of the family has an account, no paper speaks for the home. */
export const answersInApp = async ({ unitId }: Pick<Request, 'unitId'>, now: Date): Promise<boolean> =>
  (await residentsOf([unitId], now, ['owner', 'family'])).length > 0;

async function requireNoAccount(request: Request, now: Date): Promise<void> {
  if (await answersInApp(request, now)) throw new Refusal('CONFLICT', '这家有业主或者家里人绑定了，请他们在手机上答复');
}

/** 登记纸上的同意: the signed paper is photographed; it is no yes before the manager has looked at it. */
export const recordPaperYes: Handler<Requests, 'recordPaperYes'> = async ({ no, signer, as, fileIds }, ctx) => {
  const seen = requireInCharge(ctx);
  await requireNoAccount(seen, ctx.now);
  requireUploads(fileIds, 'requests', seen.communityId);
  await requireDecent(signer, ctx.caller.openid, 'signer');
  const who = `${signer}（${signerTitles[as]}）`;
  await transaction(async (tx) => {
    const { request, asked } = offeredIn(await tx.get(collection, seen._id), no);
    if (asked.paper?.by === ctx.caller.openid && asked.paper.who === who) return;
    if (asked.paper) throw new Refusal('CONFLICT', '纸上的同意登记过了，等项目经理复核');
    const paper = { by: ctx.caller.openid, at: ctx.now, who, confirmedBy: null };
    const step = stepBy(ctx, 'paper', `${who}签字：${asked.what}，${formatFen(asked.fen)} 元`, fileIds);
    await tx.update(collection, seen._id, { offers: withOffer(request, no, { paper }), steps: append(step) });
  });
  ctx.note({ no: seen.no, offer: no });
  await tellManagers(seen, no, ctx);
  return {};
};

/** 复核: by another person than who entered it. Agreed to as of the day it was entered: a buyer since then agreed to nothing. */
export const confirmPaperYes: Handler<Requests, 'confirmPaperYes'> = async ({ no, agree, note }, ctx) => {
  const seen = ctx.subjectOf(collection);
  const asked = seen.offers.find((one) => one.no === no);
  if (!asked) throw new Refusal('NOT_FOUND', '没有找到这份报价', 'no');
  if (agree && asked.paper?.confirmedBy === ctx.caller.openid) return {};
  if (!asked.paper) throw new Refusal('CONFLICT', '没有登记纸上的同意，或者退回去了，请刷新');
  await requireOther(asked.paper.by, ctx.caller.openid, '登记和复核要两个人，请换一位来复核');
  if (!agree && note === '') throw new Refusal('INVALID_INPUT', '退回要写原因', 'note');
  if (note !== '') await requireDecent(note, ctx.caller.openid, 'note');
  if (agree) await requireNoAccount(seen, ctx.now);
  await transaction(async (tx) => {
    const { request, asked: still } = offeredIn(await tx.get(collection, seen._id), no);
    const { paper } = still;
    if (!paper || paper.by !== asked.paper?.by || paper.who !== asked.paper.who)
      throw new Refusal('CONFLICT', '另一位同事刚刚办过，请刷新再看');
    const yes = {
      state: 'accepted' as const,
      answeredAt: paper.at,
      paper: { ...paper, confirmedBy: ctx.caller.openid },
    };
    const words = [paper.who, note].filter(Boolean).join('；');
    const step = stepBy(ctx, agree ? 'paperYes' : 'paperBack', words);
    const offers = withOffer(request, no, agree ? yes : { paper: null });
    await tx.update(collection, seen._id, { offers, steps: append(step) });
  });
  ctx.note({ no: seen.no, offer: no, agree });
  const written = await table(collection).get(seen._id);
  if (written) await tellStep(written, ctx.now);
  return {};
};

function offeredIn(request: Request | undefined, no: number): { request: Request; asked: Offer } {
  const asked = request?.offers.find((one) => one.no === no);
  if (!request || !asked) throw new Refusal('NOT_FOUND', '没有找到这份报价', 'no');
  if (asked.state !== 'offered') throw new Refusal('CONFLICT', '这份报价已经答复过了');
  if (!isHeld(request)) throw new Refusal('CONFLICT', '这一单不在办了');
  return { request, asked };
}

const withOffer = ({ offers }: Request, no: number, change: Partial<Offer>): Offer[] =>
  offers.map((one) => (one.no === no ? { ...one, ...change } : one));

async function tellManagers(request: Request, no: number, { caller, now }: Context): Promise<void> {
  const { _id, communityId } = request;
  const managers = await staffOf({ communityId }, ['manager'], now);
  const said = { title: '纸上签字的报价等您复核', body: `${titleOf(request)}（${request.place}）` };
  const about = { kind: 'request' as const, id: _id };
  const key = `request.paper.${_id}.${no}.${request.steps.length}`;
  await tell(
    managers.filter((openid) => openid !== caller.openid),
    { ...said, key, communityId, kind: 'request', about },
    now,
  );
}
