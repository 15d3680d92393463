import { formation } from '@mulin/domain/assembly/committee/outcome';
import { elections } from '@mulin/shared-types/documents/elections';
import { transaction } from '../../kit/database';
import { type NewNotice, postNoticeIn } from '../../kit/notice';
import type { Election } from '../ballot-paper';
import { byClock, noticeOf } from '../posted';
import { result, tellOwnersIn } from '../telling';
import { completeTerm } from './complete-term';
import { seatNewTerm } from './new-term';
import { type Concluded, requireOpen, type Winners, winnersOf } from './winners';

/**
 * Ends an election whose winners are known: a by-election completes the committee in office; any other forms a committee of lawful
 * size, or stays short until a by-election fills the rest.
 */
export async function conclude(election: Election, concluded: Concluded, now: Date): Promise<void> {
  const winners = await winnersOf(election, concluded);
  const all = [...winners.carried, ...winners.elected];
  const fills = election.kind === 'by-election' && election.completes === null;
  if (fills) await completeTerm(election, winners, now);
  else if (formation(all.length, winners.seats) === 'formed') await seatNewTerm(election, winners, now);
  else await leaveShort(election, winners, now);
}

/** Too few, or an even number: no committee yet. Those elected keep their seats for the by-election that fills the rest. */
async function leaveShort(election: Election, winners: Winners, now: Date): Promise<void> {
  const { carried, elected, reserve } = winners;
  const ids = [...carried, ...elected].map(({ candidateId }) => candidateId);
  const outcomeText = `选出 ${ids.length} 人，业委会要 5 到 11 人的单数，还要补选`;
  await transaction(async (tx) => {
    requireOpen(await tx.get(elections, election._id));
    await tx.update(elections, election._id, {
      state: 'short',
      elected: ids,
      reserve: reserve.map(({ candidateId }) => candidateId),
      tied: [],
      outcomeText,
      // From here on those of the whole committee: the by-election asks what is still open.
      seats: winners.seats,
    });
    if (election.completes !== null) await tx.update(elections, election.completes, { state: 'failed' });
    await postNoticeIn(tx, shortNotice(election, outcomeText, now));
    await tellOwnersIn(tx, election, result(`${outcomeText}。`), 'timer', now);
  });
}

const shortNotice = (election: Election, outcomeText: string, now: Date): NewNotice =>
  noticeOf(
    {
      _id: `${election._id}.outcome`,
      communityId: election.communityId,
      kind: 'assembly-committee',
      title: `${election.title}：结果`,
      lines: [outcomeText, '已当选的人保留席位，由组织者开始补选。'],
    },
    byClock(now),
  );
