import { petitions } from '@mulin/shared-types/documents/petitions';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Transaction, table } from '../../kit/database';
import type { Written } from './contents';
import type { Poll } from './poll';

/** A vote that answers a petition is an extraordinary assembly (Property Management Regulation 13), and the petition still waits. */
export async function requirePetition(
  { petitionId, kind, legalMode, questions }: Pick<Written, 'petitionId' | 'kind' | 'legalMode' | 'questions'>,
  communityId: string,
): Promise<void> {
  if (petitionId === undefined) return;
  const petition = await table(petitions).get(petitionId);
  if (petition?.communityId !== communityId) throw new Refusal('NOT_FOUND', '没有找到这次连署', 'petitionId');
  if (petition.state !== 'reached') throw new Refusal('CONFLICT', '这次连署还没签够，或者已经开过会了', 'petitionId');
  if (kind !== 'extraordinary') throw new Refusal('INVALID_INPUT', '业主联名要求开的是临时会议', 'kind');
  if (legalMode === 'consultation')
    throw new Refusal('INVALID_INPUT', '业主联名要求的是开会表决，不能只征求意见', 'legalMode');
  const asked = new Set<string>(questions.map((one) => (one.kind === 'election' ? 'committee' : one.matter)));
  if (petition.matters.some(({ matter }) => !asked.has(matter)))
    throw new Refusal('INVALID_INPUT', '业主联名要求表决的每一类事项，都要列进这次表决', 'questions');
}

/** In the transaction that announces the vote: the petition has what it asked for. */
export async function answerPetitionIn(tx: Transaction, { _id, petitionId }: Poll): Promise<void> {
  if (petitionId === null) return;
  const petition = await tx.get(petitions, petitionId);
  if (petition?.state !== 'reached') throw new Refusal('CONFLICT', '这次连署要求的会已经公告过了', 'petitionId');
  await tx.update(petitions, petitionId, { state: 'called', pollId: _id });
}

/** In the transaction that withdraws it: the owners still wait. */
export async function reopenPetitionIn(tx: Transaction, { _id, petitionId }: Poll): Promise<void> {
  if (petitionId === null) return;
  const petition = await tx.get(petitions, petitionId);
  if (petition?.pollId === _id) await tx.update(petitions, petitionId, { state: 'reached', pollId: null });
}
