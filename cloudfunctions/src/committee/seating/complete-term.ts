import { dayOf } from '@mulin/domain/day/day';
import { committees } from '@mulin/shared-types/documents/committee';
import { elections } from '@mulin/shared-types/documents/elections';
import { Refusal } from '@mulin/shared-types/refusal';
import { transaction } from '../../kit/database';
import { postNoticeIn } from '../../kit/notice';
import { unseal } from '../../kit/sealed';
import type { Election } from '../ballot-paper';
import { byClock, noticeOf } from '../posted';
import { result, tellOwnersIn, tellSeatedIn } from '../telling';
import { inOffice } from '../terms/term';
import { seatOf, waiting } from './new-term';
import { givePostIn } from './posts';
import { requireOpen, type Winners, wonBy } from './winners';

/** 补选: those elected take the vacant seats for the rest of the term. */
export async function completeTerm(election: Election, winners: Winners, now: Date): Promise<void> {
  const names = winners.elected.map(({ personName }) => unseal('name', personName));
  await transaction(async (tx) => {
    requireOpen(await tx.get(elections, election._id));
    const term = election.committeeId === null ? undefined : await tx.get(committees, election.committeeId);
    if (!term || term.state === 'ended') throw new Refusal('CONFLICT', '要补选的业委会已经换届');
    const joining = winners.elected.map((winner) => seatOf(winner, dayOf(now)));
    const members = [...term.members, ...joining];
    await tx.update(committees, term._id, {
      members,
      reserve: [...term.reserve, ...winners.reserve.map(waiting)],
      vacancies: Math.max(0, term.seats - inOffice({ members }).length),
      version: term.version + 1,
    });
    for (const member of joining)
      await givePostIn(tx, term.communityId, member, { to: term.termTo, by: term._id, at: now });
    const outcomeText = `补选 ${names.length} 人：${names.join('、')}`;
    await tx.update(elections, election._id, { state: 'seated', ...wonBy(winners), outcomeText });
    await tellSeatedIn(tx, term, joining, now);
    await tellOwnersIn(tx, election, result(`补选出 ${names.length} 人，名单贴在公示栏。`), 'timer', now);
    await postNoticeIn(
      tx,
      noticeOf(
        {
          _id: `${election._id}.outcome`,
          communityId: term.communityId,
          kind: 'assembly-committee',
          title: `${election.title}：补选结果`,
          lines: [`${outcomeText}。任期到本届结束。`],
        },
        byClock(now),
      ),
    );
  });
}
