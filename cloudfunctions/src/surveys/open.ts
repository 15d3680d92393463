import { addDays, dayOf } from '@mulin/domain/day/day';
import { periodOf } from '@mulin/domain/day/period';
import { dayText } from '@mulin/domain/day/spoken';
import { surveys } from '@mulin/shared-types/documents/surveys';
import type { surveys as contract } from '@mulin/shared-types/operations/surveys';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../fees/place';
import type { Context, Handler } from '../kit/context';
import { type Row, table, transaction } from '../kit/database';
import { idOf } from '../kit/ids';
import { requireDecent } from '../kit/judged';
import { tellEveryoneIn } from '../kit/tell-everyone';

type Survey = Row<typeof surveys>;
type Input = Parameters<Handler<typeof contract, 'open'>>[0];

const LONGEST_DAYS = 90;

export const open: Handler<typeof contract, 'open'> = async (input, ctx) => {
  const { communityId, requestId, ...asked } = input;
  const today = dayOf(ctx.now);
  refuseUnsound(input, today);
  const period = asked.kind === 'satisfaction' ? (asked.period ?? periodOf(today, 'halfYear').id) : null;
  const all = [asked.title, asked.intro, ...asked.questions.flatMap((one) => [one.text, ...one.options])].join('\n');
  await requireDecent(all, ctx.caller.openid, 'questions');
  const _id = idOf('survey', 'request', communityId, requestId);
  const survey: Survey = {
    ...asked,
    period,
    _id,
    communityId,
    state: 'open',
    reason: '',
    publisher: publisherOf(ctx),
    by: ctx.caller.openid,
    at: ctx.now,
    closedAt: null,
    result: null,
  };
  ctx.note({ title: asked.title });
  await transaction(async (tx) => {
    const known = await tx.get(surveys, _id);
    if (known && known.title !== asked.title) {
      throw new Refusal('CONFLICT', '这个编号已经发过别的问卷，请返回重新打开');
    }
    if (known) return;
    await tx.insert(surveys, survey);
    const message = {
      key: `survey.${_id}`,
      communityId,
      kind: 'survey' as const,
      title: asked.title,
      body: `${survey.publisher}想听听您的意见，${dayText(asked.closesOn)}截止。公布时只有合计，不显示谁答了什么。`,
      about: { kind: 'survey' as const, id: _id },
      asks: true,
    };
    const of = asked.each === 'head' ? ('owners' as const) : ('residents' as const);
    await tellEveryoneIn(tx, { of, communityId }, message, ctx.caller.openid, ctx.now);
  });
  return { surveyId: _id };
};

function refuseUnsound({ questions, closesOn, kind, targetPercent }: Input, today: string): void {
  if (closesOn <= today) throw new Refusal('INVALID_INPUT', '截止日要在明天或以后', 'closesOn');
  if (closesOn > addDays(today, LONGEST_DAYS)) {
    throw new Refusal('INVALID_INPUT', `最长 ${LONGEST_DAYS} 天`, 'closesOn');
  }
  const scores = questions.some((one) => one.kind === 'score');
  if (kind === 'satisfaction' && !scores)
    throw new Refusal('INVALID_INPUT', '满意度问卷要有一个满意度问题', 'questions');
  if (targetPercent !== null && !scores) {
    throw new Refusal('INVALID_INPUT', '没有满意度问题，不能定满意率目标', 'targetPercent');
  }
  if (new Set(questions.map(({ id }) => id)).size < questions.length) {
    throw new Refusal('INVALID_INPUT', '有两个问题编号一样', 'questions');
  }
  for (const [nth, { kind: how, options }] of questions.entries()) {
    const chosen = how === 'one' || how === 'many';
    const at = `questions.${nth}.options`;
    if (chosen && options.length < 2) throw new Refusal('INVALID_INPUT', '至少写两个选项', at);
    if (!chosen && options.length > 0) throw new Refusal('INVALID_INPUT', '这种问题不用写选项', at);
    if (new Set(options).size < options.length) throw new Refusal('INVALID_INPUT', '有两个选项一样', at);
  }
}

/** In whose name the caller asks. */
export function publisherOf(ctx: Context): string {
  const held = ctx.caller.acting.map(({ role }) => role);
  if (held.includes('committee')) return '业主委员会';
  return held.includes('community') ? '社区居民委员会' : communityIn(ctx).streetName;
}

export const cancel: Handler<typeof contract, 'cancel'> = async ({ reason }, ctx) => {
  const { _id, publisher, title } = ctx.subjectOf(surveys);
  if (publisher !== publisherOf(ctx)) throw new Refusal('CONFLICT', `这份问卷是${publisher}发的，由他们撤回`);
  await requireDecent(reason, ctx.caller.openid, 'reason');
  ctx.note({ title, reason });
  if (await table(surveys).update(_id, { state: 'open' }, { state: 'cancelled', reason })) return {};
  const now = await table(surveys).get(_id);
  if (now?.state === 'closed') throw new Refusal('TOO_LATE', '已经截止了，不能撤回');
  return {};
};
