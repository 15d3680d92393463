import { type Day, dayOf } from '@mulin/domain/day/day';
import { caseSources, caseStates } from '@mulin/domain/street/reception';
import { workdaysAfter } from '@mulin/domain/street/working-days';
import { receivedCases as collection } from '@mulin/shared-types/documents/reception';
import type { street } from '@mulin/shared-types/operations/street';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../../fees/place';
import type { Context, Handler } from '../../kit/context';
import { append, type Change, type Row, table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { requireDecent } from '../../kit/judged';
import { numberOf } from '../../kit/number';
import { asTyped } from '../../kit/paper-code';
import { keyedHash, seal } from '../../kit/sealed';
import { stepBy } from '../../requests/step';
import { calendarOf, noteOf } from '../holidays/calendar';
import { daysHeard, requireReception } from './heard-at';

type Street = typeof street;
type Case = Row<typeof collection>;
type What = Case['steps'][number]['what'];

const stepOf = (ctx: Context, what: What, note: string) => {
  const { who } = stepBy(ctx, what, note);
  return { at: ctx.now, what, by: ctx.caller.openid, who, note };
};

/** The preset of its source, in working days from today. */
const usualDay = async (source: Case['source'], ctx: Context): Promise<Day> =>
  workdaysAfter(dayOf(ctx.now), caseSources[source].workdays, await calendarOf(communityIn(ctx).districtId, ctx.now));

export const takeCase: Handler<Street, 'takeCase'> = async (input, ctx) => {
  const { source, receptionId, hotlineNo, callerName, callerPhone, text, responsible } = input;
  const { _id: communityId } = communityIn(ctx);
  const today = dayOf(ctx.now);
  if (source === 'hotline' && hotlineNo === '') throw new Refusal('INVALID_INPUT', '写上热线单号', 'hotlineNo');
  if (source === 'hotline' && receptionId) throw new Refusal('INVALID_INPUT', '热线来件不选接待日', 'receptionId');
  if (receptionId) await requireReception(receptionId, today, ctx);
  const dueDay = input.dueDay ?? (await usualDay(source, ctx));
  if (dueDay < today) throw new Refusal('INVALID_INPUT', '时限要在今天以后', 'dueDay');
  await requireDecent(`${text}\n${responsible}`, ctx.caller.openid, 'text');
  const key = source === 'hotline' ? asTyped(hotlineNo) : `${ctx.caller.openid} ${input.requestId}`;
  const _id = idOf('ld', 'request', communityId, source, key);
  const taken: Case = {
    _id,
    no: numberOf(source === 'hotline' ? 'RX' : 'JF', _id, ctx.now),
    communityId,
    source,
    receptionId: receptionId ?? null,
    hotlineNo,
    callerName: callerName && seal('name', callerName),
    callerPhone: callerPhone === undefined ? '' : seal('phone', callerPhone),
    callerHash: callerPhone === undefined ? '' : keyedHash('phone', callerPhone),
    text,
    responsible,
    state: 'open',
    takenAt: ctx.now,
    dueDay,
    answer: '',
    answeredAt: null,
    content: null,
    climbed: false,
    version: 1,
    steps: [stepOf(ctx, 'take', '')],
  };
  await table(collection).insertIfAbsent(taken);
  const kept = (await table(collection).get(_id)) ?? taken;
  // While it waits for an answer one number is one case, whoever enters it; after that it is not swallowed when it comes again.
  if (kept.state !== 'open' && kept.text !== text) {
    const why = `这个热线单号登记过了：${kept.no}，${caseStates[kept.state]}；又派下来的，单号后面写上“二次”`;
    throw new Refusal('CONFLICT', why, 'hotlineNo');
  }
  ctx.note({ no: kept.no, source });
  return { caseId: _id, no: kept.no, dueDay: kept.dueDay };
};

export const cases: Handler<Street, 'cases'> = async ({ communityId, state, skip, limit }, ctx) => {
  const found = await table(collection).find(
    { communityId, state },
    { skip, limit, orderBy: [['dueDay', state === 'open' ? 'asc' : 'desc']] },
  );
  const today = dayOf(ctx.now);
  const heard = await daysHeard(found.flatMap(({ receptionId }) => receptionId ?? []));
  return {
    limitsText: `${caseSources.reception.title}：${caseSources.reception.ground}；${caseSources.hotline.title}：${caseSources.hotline.ground}。过了时限还没答复的，提交联席会议。${await noteOf(communityIn(ctx).districtId, ctx.now)}`,
    cases: found.map((one) => ({
      caseId: one._id,
      no: one.no,
      sourceTitle: caseSources[one.source].title,
      hotlineNo: one.hotlineNo,
      heardOn: heard.get(one.receptionId ?? '') ?? null,
      text: one.text,
      responsible: one.responsible,
      stateTitle: caseStates[one.state],
      dueDay: one.dueDay,
      late: one.state === 'open' && one.dueDay < today,
      answer: one.answer,
      content: one.content,
      may: mayDo(one, ctx),
    })),
  };
};

function mayDo({ state, callerPhone }: Case, { caller }: Context): ('answer' | 'call-back' | 'caller')[] {
  const holds = (...posts: string[]) => caller.acting.some(({ role }) => posts.includes(role));
  return [
    ...(state === 'open' && holds('manager', 'committee', 'community', 'street') ? (['answer'] as const) : []),
    ...(state === 'answered' && holds('committee', 'community', 'street') ? (['call-back'] as const) : []),
    ...(callerPhone !== '' && state !== 'closed' && holds('community', 'street') ? (['caller'] as const) : []),
  ];
}

async function move(ctx: Context, from: Case['state'], what: What, note: string, change: Change<Case>): Promise<void> {
  const seen = ctx.subjectOf(collection);
  await requireDecent(note, ctx.caller.openid, what === 'answer' ? 'answer' : 'note');
  const moved = { ...change, version: seen.version + 1, steps: append(stepOf(ctx, what, note)) };
  const expected = { state: from, version: seen.version };
  if (!(await table(collection).update(seen._id, expected, moved))) {
    throw new Refusal('CONFLICT', '这件来件刚刚有变动，请刷新后再看');
  }
  ctx.note({ no: seen.no, what });
}

export const answerCase: Handler<Street, 'answerCase'> = async ({ answer }, ctx) => {
  await move(ctx, 'open', 'answer', answer, { state: 'answered', answer, answeredAt: ctx.now });
  return {};
};

/** Not content: it waits for an answer again, with the limit of its source from today. */
export const callBack: Handler<Street, 'callBack'> = async ({ content, note }, ctx) => {
  const { source } = ctx.subjectOf(collection);
  const again = { state: 'open', climbed: false, dueDay: await usualDay(source, ctx) } as const;
  await move(ctx, 'answered', 'call-back', note, content ? { state: 'closed', content } : { ...again, content });
  return {};
};
