import { addDays, dayOf, endOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import {
  type AnsweringLevel,
  isAnswering,
  type Level,
  levelTitles,
  longestExtension,
} from '@mulin/domain/street/levels';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context } from '../../kit/context';
import { append, type Change, table, transaction } from '../../kit/database';
import { requireDecent } from '../../kit/judged';
import { requireOther } from '../../kit/same-person';
import { tellIn } from '../../kit/tell';
import { hearersOf } from '../../requests/hearers';
import { stepBy } from '../../requests/step';
import { type Climb, isOpen, type Request } from './request';

/** Of the levels that have to answer now, the one the caller sits on. */
export const levelOf = ({ holders }: Climb, { caller }: Pick<Context, 'caller'>): AnsweringLevel | undefined =>
  holders.filter(isAnswering).find((level) => caller.acting.some(({ role }) => role === level));

/** The latest day another limit may be set to. */
export const latestLimit = (level: AnsweringLevel, now: Date) => addDays(dayOf(now), longestExtension[level]);

/** 退回: once in a round, as another limit. */
export function hasHandedBack({ steps }: Climb, level: AnsweringLevel): boolean {
  const round = steps.slice(steps.map(({ what }) => what).lastIndexOf('round') + 1);
  return round.some(({ what, from }) => what === 'hand-back' && from === level);
}

export interface AtLevel {
  request: Request;
  climb: Climb;
  level: AnsweringLevel;
}

/** Who answers sits on the level it has reached, and did not report it. */
export async function atLevel(ctx: Context): Promise<AtLevel> {
  const request = ctx.subjectOf(requests);
  const climb = await table(requestClimbs).get(request._id);
  if (!climb || !isOpen(request)) throw new Refusal('CONFLICT', '这件事没有往上报，或者已经办完了');
  const level = levelOf(climb, ctx);
  if (level === undefined) throw new Refusal('CONFLICT', `这件事现在在${levelTitles[climb.level]}`);
  if (climb.state !== 'climbing') throw new Refusal('CONFLICT', '已经答复过了');
  await requireOther(request.reportedBy, ctx.caller.openid, '自己报的事由别人答复');
  return { request, climb, level };
}

type What = 'answer' | 'extend' | 'hand-back';
const told: Record<What, string> = { answer: '答复了', extend: '另定了时限', 'hand-back': '退回物业限期办理' };

interface Said {
  what: What;
  note: string;
  until: string | null;
  /** Where it is afterwards. */
  to: Level;
  change: Change<Climb>;
}

/** One step of a level: recorded, the request says where it is now, and the home reads it; all of it or nothing. */
export async function say(ctx: Context, { request, climb, level }: AtLevel, said: Said): Promise<void> {
  const { what, note, until, to, change } = said;
  await requireDecent(note, ctx.caller.openid, 'note');
  const { who } = stepBy(ctx, what, note);
  const step = { at: ctx.now, what, from: level, to, by: ctx.caller.openid, who, note, until };
  const version = climb.version + 1;
  const moved = { ...change, version, steps: append(step) };
  const limit = until === null ? '' : `，时限到 ${wholeDayText(until)}`;
  const message = {
    communityId: request.communityId,
    key: `climb.${climb._id}.${version}`,
    kind: 'request' as const,
    title: `${levelTitles[level]}${told[what]}`,
    body: `${request.no}：${note}${limit}`,
    about: { kind: 'request' as const, id: request._id, unitId: request.unitId },
  };
  const hearers = await hearersOf(request, ctx.now);
  await transaction(async (tx) => {
    const fresh = await tx.get(requestClimbs, climb._id);
    const asked = await tx.get(requests, request._id);
    if (fresh?.version !== climb.version || !asked || !isOpen(asked))
      throw new Refusal('CONFLICT', '这件事刚刚有变动，请刷新后再看');
    await tx.update(requestClimbs, climb._id, moved);
    if (to !== climb.level) await tx.update(requests, request._id, { level: to });
    for (const openid of hearers) await tellIn(tx, openid, message, ctx.now);
  });
  ctx.note({ no: request.no, level, what, until });
}

/** A limit set by hand: not in the past, not longer than the level may. */
export function limitOf(until: string, level: AnsweringLevel, now: Date): Date {
  if (until < dayOf(now)) throw new Refusal('INVALID_INPUT', '时限要在今天以后', 'until');
  if (until > latestLimit(level, now)) {
    throw new Refusal('INVALID_INPUT', `${levelTitles[level]}最多延 ${longestExtension[level]} 天`, 'until');
  }
  return new Date(endOf(until));
}
