import { dayOf } from '@mulin/domain/day/day';
import { faultIn } from '@mulin/domain/surveys/question';
import { persons } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { surveyAnswers, surveys } from '@mulin/shared-types/documents/surveys';
import type { surveys as contract } from '@mulin/shared-types/operations/surveys';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../kit/context';
import { type Row, table, transaction } from '../kit/database';
import { idOf } from '../kit/ids';
import { requireDecent } from '../kit/judged';

type Survey = Row<typeof surveys>;

/** Open, and its last day not over: the timer that closes it comes a little later. */
export const isOpen = ({ state, closesOn }: Survey, now: Date): boolean => state === 'open' && dayOf(now) <= closesOn;

async function surveyHere(surveyId: string, { place }: Context): Promise<Survey> {
  const survey = await table(surveys).get(surveyId);
  if (!survey || survey.communityId !== place.communityId) {
    throw new Refusal('NOT_FOUND', '没有找到这份问卷', 'surveyId');
  }
  return survey;
}

/**
 * Who the answer stands for: a head votes once however many homes and owners it has; a person once however many accounts, and whatever
 * number an account has proved since. The number's hash is not in it as it stands: what one finds people by has to be gone when an
 * account is closed.
 */
export async function voiceOf({ _id, each }: Survey, headId: string, openid: string): Promise<string> {
  if (each === 'head') return `${_id}:${headId}`;
  const [given] = await table(surveyAnswers).find({ by: openid, surveyId: _id }, { limit: 1, fields: ['by'] });
  if (given) return given._id;
  const number = (await table(persons).get(openid))?.phoneHash;
  return idOf('sa', 'membership', _id, number ? number : openid);
}

const onlyOwners = ({ each }: Survey, { caller }: Context): string =>
  each === 'head' && !caller.acting.some(({ role }) => role === 'owner') ? '这份问卷由业主答，一户一份' : '';

export const own: Handler<typeof contract, 'own'> = async ({ surveyId }, ctx) => {
  const survey = await surveyHere(surveyId, ctx);
  const why = onlyOwners(survey, ctx);
  if (why !== '') return { may: false, why, answers: null, at: null };
  const { headId } = ctx.subjectOf(units);
  const given = await table(surveyAnswers).get(await voiceOf(survey, headId, ctx.caller.openid));
  const open = isOpen(survey, ctx.now);
  return {
    may: open,
    why: open ? '' : '已经截止',
    answers: given?.answers ?? null,
    at: given?.at.toISOString() ?? null,
  };
};

export const answer: Handler<typeof contract, 'answer'> = async ({ surveyId, answers }, ctx) => {
  const { caller, now } = ctx;
  const { headId, building, communityId } = ctx.subjectOf(units);
  const survey = await surveyHere(surveyId, ctx);
  const why = onlyOwners(survey, ctx);
  if (why !== '') throw new Refusal('FORBIDDEN', why);
  const fault = faultIn(survey.questions, answers);
  if (fault) throw new Refusal('INVALID_INPUT', fault.why, `answers.${fault.questionId}`);
  const words = answers.map((one) => one.words).filter((each) => each !== '');
  if (words.length > 0) await requireDecent(words.join('\n'), caller.openid, 'answers');
  const _id = await voiceOf(survey, headId, caller.openid);
  await transaction(async (tx) => {
    // Read here, so that an answer and the close cannot pass each other.
    const asked = await tx.get(surveys, surveyId);
    if (!asked || !isOpen(asked, now)) throw new Refusal('TOO_LATE', '这份问卷已经截止了');
    const given = { building, answers, by: caller.openid, at: now };
    if (await tx.get(surveyAnswers, _id)) await tx.update(surveyAnswers, _id, given);
    else await tx.insert(surveyAnswers, { _id, surveyId, communityId, ...given });
  });
  return {};
};
