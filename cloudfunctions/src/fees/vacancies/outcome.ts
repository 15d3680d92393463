import { vacancies } from '@mulin/shared-types/documents/vacancies';
import { Refusal } from '@mulin/shared-types/refusal';
import { table } from '../../kit/database';
import type { ChunkOf } from '../../kit/jobs';
import { tell } from '../../kit/tell';
import { correctHome, putRight } from '../corrections/correct-home';
import type { Vacancy } from './ask';

export const CORRECT_VACANCY = 'correct-vacancy';

/** One job for the grant and one for the end: each is a correction of the home's of its own. */
const jobIdOf = ({ _id, no }: Vacancy): string => `${CORRECT_VACANCY}:${_id}:${no}`;

/** The home's bills from the first empty day on; an end concerns those from its day on. */
export const vacancyChunk: ChunkOf = async (job) => {
  const vacancy = await table(vacancies).get(String(job.input.vacancyId));
  if (!vacancy) throw new Refusal('NOT_FOUND', '没有找到这份申请');
  const fromDay = vacancy.endedDay ?? vacancy.from;
  const why = vacancy.endedDay === null ? '空置减收' : '空置结束';
  await correctHome({ ...vacancy, fromDay, why }, job);
  await table(vacancies).update(vacancy._id, { no: vacancy.no }, { pending: false });
  return { cursor: 'done', done: 1, finished: true };
};

export async function correctVacant(vacancy: Vacancy, startedBy: string, at: Date): Promise<void> {
  if (!vacancy.pending) return;
  const { _id, communityId } = vacancy;
  const job = { _id: jobIdOf(vacancy), kind: CORRECT_VACANCY, communityId, input: { vacancyId: _id }, startedBy };
  await putRight(job, vacancyChunk, at);
}

/** To who asked alone. */
export const tellOutcome = (
  { _id, state, communityId, unitId, unitLabel, askedBy }: Vacancy,
  title: string,
  body: string,
  at: Date,
) =>
  tell(
    [askedBy],
    {
      key: `vacancy.${_id}.${state}`,
      communityId,
      kind: 'fees',
      title,
      body,
      home: unitLabel,
      about: { kind: 'vacancy', id: _id, unitId },
    },
    at,
  );
