import { momentText } from '@mulin/domain/day/spoken';
import { afterPause, pauseReasons } from '@mulin/domain/requests/clock';
import { autoConfirmAt, reopenUntil } from '@mulin/domain/requests/limits';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import type { requests } from '@mulin/shared-types/operations/requests';
import { Refusal } from '@mulin/shared-types/refusal';
import { stateTexts } from '../fund/projects';
import type { Handler } from '../kit/context';
import { table } from '../kit/database';
import { requireUploads } from '../kit/uploads';
import { isAwaited } from './fund-wait';
import { keptBy } from './kept';
import { isFree, isHeld, isInCharge, lastOffer } from './may-do';
import { move, requireInCharge, takerOf } from './move';
import { agreedSince, billAgreed } from './repair-bill';
import { stepBy } from './step';
import { workersOf } from './workers';

type Requests = typeof requests;

export const take: Handler<Requests, 'take'> = async ({ note }, ctx) => {
  const seen = ctx.subjectOf(collection);
  const { openid } = ctx.caller;
  if (isHeld(seen) && seen.handler === openid) return {};
  if (isHeld(seen)) throw new Refusal('CONFLICT', `${takerOf(seen)}已经接单了`);
  if (seen.state === 'assigned' && !isFree(seen, ctx.now) && !isInCharge(seen, ctx)) {
    throw new Refusal('CONFLICT', '这一单派给别的师傅了');
  }
  await move(ctx, {
    step: 'take',
    history: stepBy(ctx, 'take', note),
    change: { handler: openid, takenAt: seen.takenAt ?? ctx.now },
  });
  return {};
};

export const assign: Handler<Requests, 'assign'> = async ({ workerId, note }, ctx) => {
  const seen = ctx.subjectOf(collection);
  const workers = await workersOf(seen.communityId, ctx.now);
  const chosen = workers.find((one) => one.workerId === workerId);
  if (!chosen) throw new Refusal('INVALID_INPUT', '这位师傅不在岗了，请另选一位', 'workerId');
  if (seen.handler === chosen.openid && seen.state !== 'reported') {
    throw new Refusal('CONFLICT', `这一单已经在${chosen.name}手里`);
  }
  const words = [`派给 ${chosen.name}`, note].filter(Boolean).join('；');
  await move(ctx, {
    step: 'assign',
    history: stepBy(ctx, 'assign', words),
    typed: note,
    change: { handler: chosen.openid, visitAt: null, ...limitsAfterPause(seen, ctx.now) },
  });
  return {};
};

export const handBack: Handler<Requests, 'handBack'> = async ({ note }, ctx) => {
  requireInCharge(ctx);
  const change = { handler: null, visitAt: null };
  await move(ctx, { step: 'handBack', history: stepBy(ctx, 'handBack', note), change, reason: note });
  return {};
};

const LONGEST_AHEAD_MS = 60 * 24 * 60 * 60_000;

export const appoint: Handler<Requests, 'appoint'> = async ({ visitAt, note }, ctx) => {
  const seen = requireInCharge(ctx);
  const at = new Date(visitAt);
  const ahead = at.getTime() - ctx.now.getTime();
  if (ahead < -60_000 || ahead > LONGEST_AHEAD_MS)
    throw new Refusal('INVALID_INPUT', '请选从现在起 60 天以内的时间', 'visitAt');
  const words = [`约好 ${momentText(at)} 上门`, note].filter(Boolean).join('；');
  const change = { visitAt: at, ...limitsAfterPause(seen, ctx.now) };
  await move(ctx, { step: 'appoint', history: stepBy(ctx, 'appoint', words), typed: note, change });
  return {};
};

export const arrive: Handler<Requests, 'arrive'> = async ({ note }, ctx) => {
  const { onSiteAt } = requireInCharge(ctx);
  const change = { onSiteAt: onSiteAt ?? ctx.now };
  await move(ctx, { step: 'arrive', history: stepBy(ctx, 'arrive', note), change });
  return {};
};

/** supervision.md 13: the clock stands still for the home and for a linked project of the fund, for nothing else. */
export const pause: Handler<Requests, 'pause'> = async ({ why, note, projectId = '' }, ctx) => {
  const { communityId } = requireInCharge(ctx);
  if (why === 'fund') {
    const project = projectId === '' ? undefined : await table(fundProjects).get(projectId);
    if (project?.communityId !== communityId) {
      throw new Refusal('INVALID_INPUT', '等维修资金，请选是哪一个维修资金项目', 'projectId');
    }
    if (!isAwaited(project)) {
      throw new Refusal('INVALID_INPUT', `这个项目${stateTexts[project.state]}，不用等了，请另选`, 'projectId');
    }
  }
  const words = `${pauseReasons[why].title}：${note}`;
  const paused = { why, since: ctx.now, projectId: why === 'fund' ? projectId : '' };
  const history = stepBy(ctx, 'pause', words);
  await move(ctx, { step: 'wait', history, typed: note, change: { pause: paused }, reason: note });
  return {};
};

export const resume: Handler<Requests, 'resume'> = async ({ note }, ctx) => {
  const seen = requireInCharge(ctx);
  const change = limitsAfterPause(seen, ctx.now);
  await move(ctx, { step: 'resume', history: stepBy(ctx, 'resume', note), change });
  return {};
};

type Paused = Parameters<typeof afterPause>[0] & { pause: Parameters<typeof afterPause>[1] | null };

/** A step that ends a pause moves the limits by what the clock stood still. */
const limitsAfterPause = ({ takeBy, onSiteBy, doneBy, waitedMinutes, pause: paused }: Paused, now: Date) =>
  paused ? afterPause({ takeBy, onSiteBy, doneBy, waitedMinutes }, paused, now) : {};

const SOLD_SINCE = '过户以前同意的价钱没有出账单';

export const finish: Handler<Requests, 'finish'> = async ({ note, fileIds, costFen }, ctx) => {
  const seen = requireInCharge(ctx);
  requireUploads(fileIds, 'requests', seen.communityId);
  if (lastOffer(seen)?.state === 'offered') throw new Refusal('CONFLICT', '报价住户还没有答复，先等他家答复');
  const { agreed, agreedFen, lapsed } = await agreedSince(seen);
  if (!seen.common && costFen > agreedFen) {
    throw new Refusal('CONFLICT', '住户家里要收钱的，先报价，住户同意了才能收', 'costFen');
  }
  const { reopenDays } = await keptBy(seen.communityId);
  const nowIso = ctx.now.toISOString();
  const bill = seen.common || agreedFen === 0 ? null : await billAgreed(seen, agreed, ctx);
  const said = lapsed.length === 0 ? note : `${note}；${SOLD_SINCE}`;
  await move(ctx, {
    step: 'finish',
    history: stepBy(ctx, 'finish', said, fileIds),
    change: {
      doneAt: ctx.now,
      onSiteAt: seen.onSiteAt ?? ctx.now,
      confirmBy: new Date(autoConfirmAt(nowIso)),
      reopenUntil: new Date(reopenUntil(nowIso, reopenDays)),
      costFen: seen.costFen + (seen.common ? costFen : agreedFen),
      ...limitsAfterPause(seen, ctx.now),
      ...(bill ? bill.change : {}),
    },
    evidence: fileIds,
    ...(bill ? { also: bill.also } : {}),
  });
  return {};
};
