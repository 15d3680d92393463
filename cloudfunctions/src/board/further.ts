import { dayOf } from '@mulin/domain/day/day';
import { answerDueDay, appealTitles, nextHearer } from '@mulin/domain/disclosure/question';
import { questions } from '@mulin/shared-types/documents/board';
import type { board } from '@mulin/shared-types/operations/board';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { oneOf, table } from '../kit/database';
import { isRisky, requireDecent } from '../kit/judged';
import { requireOther, samePerson } from '../kit/same-person';
import { MOST, shownAppeals, standingOf, tellAsker, titlesOf } from './asked';
import { COMMENT, refuseOwnFigures } from './questions';

type Board = typeof board;

/** 不满意，再找上一级: only who asked, once the level it stands at has answered or let its day pass. */
export const takeFurther: Handler<Board, 'takeFurther'> = async ({ questionId, why }, ctx) => {
  const asked = ctx.subjectOf(questions);
  const { openid } = ctx.caller;
  if (!(await samePerson(asked.askedBy, openid))) {
    throw new Refusal('CONFLICT', '这个问题不是您提的，由提问的人往上问', 'questionId');
  }
  const last = asked.appeals.at(-1);
  if (last?.answer === null && last.why === why) return { to: last.to, dueDay: last.dueDay };
  const today = dayOf(ctx.now);
  const to = nextHearer(standingOf(asked), today);
  if (to === undefined) throw new Refusal('CONFLICT', '还在答复的期限里，或者镇街已经答复过了', 'questionId');
  if (await isRisky(why, openid, COMMENT)) {
    throw new Refusal('INVALID_INPUT', '这段话里有不能公开的内容，请改一改再提', 'why');
  }
  const dueDay = answerDueDay(today);
  const appeals = [...asked.appeals, { to, why, at: ctx.now, dueDay, answer: null, answeredAt: null }];
  const moved = { heardBy: to, waitsFor: to, appealDueDay: dueDay, appeals };
  // Answered late in this very moment, the answer stands and is read first.
  if (!(await table(questions).update(questionId, { heardBy: asked.heardBy, waitsFor: asked.waitsFor }, moved))) {
    throw new Refusal('CONFLICT', '刚才已经有变动，请刷新看看', 'questionId');
  }
  ctx.note({ to });
  return { to, dueDay };
};

/** The answer of the level it was taken to; nobody answers what they asked. */
export const answerFurther: Handler<Board, 'answerFurther'> = async ({ questionId, answer }, ctx) => {
  const asked = ctx.subjectOf(questions);
  const { waitsFor } = asked;
  const last = asked.appeals.at(-1);
  if (!last) throw new Refusal('CONFLICT', '业主没有往上问这个问题', 'questionId');
  if (!ctx.caller.acting.some(({ role }) => role === last.to)) {
    throw new Refusal('FORBIDDEN', `这个问题由${appealTitles[last.to]}答复`);
  }
  await requireOther(asked.askedBy, ctx.caller.openid, '自己提的问题，由别人来答复');
  await refuseOwnFigures(answer, asked.noticeId);
  await requireDecent(answer, ctx.caller.openid, 'answer');
  const answered = { ...last, answer, answeredAt: ctx.now };
  const change = { waitsFor: null, appealDueDay: null, appeals: [...asked.appeals.slice(0, -1), answered] };
  const first = waitsFor !== null && (await table(questions).update(questionId, { waitsFor }, change));
  if (!first && (await table(questions).get(questionId))?.appeals.at(-1)?.answer !== answer) {
    throw new Refusal('CONFLICT', '这个问题已经有人答复了，请刷新看看', 'questionId');
  }
  await tellAsker(asked, last.to, appealTitles[last.to], ctx.now);
  return {};
};

export const takenFurther: Handler<Board, 'takenFurther'> = async ({ communityId }, { caller }) => {
  const waiting = await table(questions).find(
    { communityId, waitsFor: oneOf<'community' | 'street' | null>(['community', 'street']) },
    { limit: MOST, orderBy: [['appealDueDay', 'asc']] },
  );
  const titles = await titlesOf(waiting);
  return {
    questions: waiting.map((asked) => ({
      questionId: asked._id,
      ...{ noticeId: asked.noticeId, noticeTitle: titles.get(asked.noticeId) ?? '' },
      ...{ line: asked.line, text: asked.text, answer: asked.answer },
      appeals: shownAppeals(asked),
      dueDay: asked.appealDueDay ?? asked.dueDay,
      mayAnswer: caller.acting.some(({ role }) => role === asked.waitsFor),
    })),
  };
};
