import { bills } from '@mulin/shared-types/documents/fees';
import type { messages } from '@mulin/shared-types/documents/messages';
import { memberships } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import { surveyAnswers, surveys } from '@mulin/shared-types/documents/surveys';
import { slotOf } from '../../assembly/voting/slot';
import { now } from '../../kit/clock';
import { type Row, table } from '../../kit/database';
import { isOpen, voiceOf } from '../../surveys/answer';

type Message = Row<typeof messages>;

/** More homes than one person has. */
const MOST_HOMES = 200;

/** Whether what a message asks for has been done meanwhile: voted, paid, answered. Then it does not ring any more. */
export async function isSettled({ asks, about, openid, communityId }: Message): Promise<boolean> {
  if (!asks || about === null) return false;
  if (about.kind === 'ballot') return about.unitId !== undefined && hasVoted(about.id, about.unitId);
  if (about.kind === 'bills') return (await table(bills).count({ unitId: about.id, state: 'open' })) === 0;
  if (about.kind === 'request') return isAnswered(about.id, about.unitId === undefined ? openid : undefined);
  if (about.kind === 'climbed-request') return (await table(requestClimbs).get(about.id))?.state !== 'climbing';
  return about.kind === 'survey' && hasAnswered(about.id, openid, communityId);
}

/** A request asks its home about a price or whether it is mended, and who was given it to take it. */
async function isAnswered(requestId: string, worker: string | undefined): Promise<boolean> {
  const request = await table(requests).get(requestId);
  if (!request) return true;
  const { state, handler, offers } = request;
  if (worker !== undefined) return state !== 'assigned' || handler !== worker;
  return state !== 'done' && offers.at(-1)?.state !== 'offered';
}

async function hasVoted(pollId: string, unitId: string): Promise<boolean> {
  const slot = await slotOf(pollId, unitId);
  return slot === undefined || slot.voted || slot.closesAt <= now();
}

async function hasAnswered(surveyId: string, openid: string, communityId: string): Promise<boolean> {
  const survey = await table(surveys).get(surveyId);
  if (!survey || !isOpen(survey, now())) return true;
  const held = await table(memberships).find({ openid, status: 'active' }, { limit: MOST_HOMES });
  const unitIds = held.flatMap((one) => (one.communityId === communityId && one.unitId ? [one.unitId] : []));
  const homes = await table(units).getMany(unitIds);
  const voices = await Promise.all([...homes.values()].map(({ headId }) => voiceOf(survey, headId, openid)));
  return (await table(surveyAnswers).getMany(voices)).size > 0;
}
