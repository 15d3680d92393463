import { dayOf } from '@mulin/domain/day/day';
import { answerDueDay, nextHearer } from '@mulin/domain/disclosure/question';
import { notices, questions as questionsCollection, statements } from '@mulin/shared-types/documents/board';
import type { board } from '@mulin/shared-types/operations/board';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { not, table } from '../kit/database';
import { idOf } from '../kit/ids';
import { isRisky, requireDecent } from '../kit/judged';
import { accountsOfPerson } from '../kit/same-person';
import { MOST, shownAppeals, standingOf, tellAsker, titlesOf } from './asked';
import { figuresOf } from './compute';
import { figuresGiven, requireGiven, requireNoFigures } from './given-figures';

/** So many questions of one home may wait for an answer; more would bury everyone else's. */
const MOST_WAITING = 20;
/** WeChat's scene 2: 评论. */
export const COMMENT = 2;

export const ask: Handler<typeof board, 'ask'> = async ({ unitId, noticeId, questionId, line, text }, ctx) => {
  const community = communityIn(ctx);
  const notice = await table(notices).get(noticeId);
  if (notice?.communityId !== community._id) throw new Refusal('NOT_FOUND', '没有找到这份公示', 'noticeId');
  const { openid } = ctx.caller;
  if (await isRisky(`${line} ${text}`, openid, COMMENT)) {
    throw new Refusal('INVALID_INPUT', '这段话里有不能公开的内容，请改一改再提', 'text');
  }
  const _id = idOf('question', 'request', unitId, questionId);
  const waiting = { communityId: community._id, answeredAt: null, unitId, _id: not(_id) };
  if ((await table(questionsCollection).count(waiting)) >= MOST_WAITING) {
    throw new Refusal('CONFLICT', `您家还有 ${MOST_WAITING} 个问题在等回答，答复以后再提`);
  }
  const dueDay = answerDueDay(dayOf(ctx.now));
  const asked = await table(questionsCollection).insertIfAbsent({
    _id,
    communityId: community._id,
    unitId,
    noticeId,
    line,
    text,
    askedBy: openid,
    askedAt: ctx.now,
    dueDay,
    answer: null,
    answeredBy: null,
    answeredAt: null,
    heardBy: 'firm',
    waitsFor: null,
    appealDueDay: null,
    appeals: [],
  });
  if (asked) return { dueDay };
  const known = await table(questionsCollection).get(_id);
  return { dueDay: known?.dueDay ?? dueDay };
};

export const questions: Handler<typeof board, 'questions'> = async ({ noticeId }, { caller, now }) => {
  const own = caller.openid === '' ? [] : await accountsOfPerson(caller.openid);
  const found = await table(questionsCollection).findAll({ noticeId }, { atMost: 5000, orderBy: [['askedAt', 'asc']] });
  return {
    questions: found.map((question) => {
      const { _id, line, text, askedAt, dueDay, answer, answeredBy, answeredAt, askedBy } = question;
      const mine = own.includes(askedBy);
      return {
        questionId: _id,
        line,
        text,
        askedAt: askedAt.toISOString(),
        dueDay,
        answer,
        answeredBy,
        answeredAt: answeredAt?.toISOString() ?? null,
        mine,
        appeals: shownAppeals(question),
        next: (mine ? nextHearer(standingOf(question), dayOf(now)) : undefined) ?? null,
      };
    }),
  };
};

export const answer: Handler<typeof board, 'answer'> = async ({ questionId, answer: text }, ctx) => {
  const question = ctx.subjectOf(questionsCollection);
  await refuseOwnFigures(text, question.noticeId);
  await requireDecent(text, ctx.caller.openid, 'answer');
  const byCommittee = ctx.caller.acting.every(({ role }) => role === 'committee');
  const answeredBy = byCommittee ? '业主委员会' : communityIn(ctx).company.name;
  const given = { answer: text, answeredBy, answeredAt: ctx.now };
  if (!(await table(questionsCollection).update(questionId, { answer: null }, given))) {
    const known = await table(questionsCollection).get(questionId);
    if (known?.answer !== text) throw new Refusal('CONFLICT', '这个问题已经有人回答了，请刷新看看');
  }
  await tellAsker(question, 'firm', answeredBy, ctx.now);
  return {};
};

/** What stands beside a statement for everyone may repeat its figures, and say no others. */
export async function refuseOwnFigures(text: string, noticeId: string): Promise<void> {
  const about = (await table(notices).get(noticeId))?.about;
  const statement = about?.kind === 'statement' ? await table(statements).get(about.id) : undefined;
  if (statement) requireGiven(text, figuresGiven(figuresOf(statement)), '回答', 'answer');
  else requireNoFigures(text, '回答', 'answer');
}

export const unanswered: Handler<typeof board, 'unanswered'> = async ({ communityId }) => {
  const waiting = await table(questionsCollection).find(
    { communityId, answeredAt: null },
    { limit: MOST, orderBy: [['dueDay', 'asc']] },
  );
  const titles = await titlesOf(waiting);
  return {
    questions: waiting.map(({ _id, noticeId, line, text, dueDay }) => ({
      questionId: _id,
      noticeId,
      noticeTitle: titles.get(noticeId) ?? '',
      line,
      text,
      dueDay,
    })),
  };
};
