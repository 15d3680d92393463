import { dueDay } from '@mulin/domain/assembly/deadlines';
import { committees } from '@mulin/shared-types/documents/committee';
import { givePostIn } from '../../src/committee/seating/posts';
import { newMember, type Term } from '../../src/committee/terms/term';
import { table, transaction } from '../../src/kit/database';
import { seal } from '../../src/kit/sealed';
import { documentOf } from '../sample';
import { communityId, homeOf, nameOf, ownerId, streetId } from './twelve';

/** A committee of owners 1–5 in office since 2026-03-19 for three years, reserve 6 and 7. */
export async function seated(more: Partial<Term> = {}): Promise<Term> {
  const person = (owner: number) => ({
    personName: seal('name', nameOf(owner)),
    unitId: homeOf(owner),
    building: '1号楼',
    openid: ownerId(owner),
  });
  const members = [1, 2, 3, 4, 5].map((owner) =>
    newMember({ ...person(owner), memberId: `k${owner}`, fromDay: '2026-03-19' }),
  );
  const term: Term = {
    ...documentOf(committees, { _id: 'cm_test' }),
    communityId,
    streetId,
    communityName: '十二户',
    source: 'election',
    electedDay: '2026-03-11',
    termFrom: '2026-03-19',
    termTo: '2029-03-18',
    seats: 5,
    reserveAllowed: true,
    rulesGround: '议事规则第十条',
    members,
    reserve: [6, 7].map((owner) => ({ ...person(owner), candidateId: `k${owner}`, used: null, reason: '' })),
    vacancies: 0,
    meetingDue: dueDay('firstMeeting', '2026-03-19'),
    filingDue: dueDay('filing', '2026-03-11'),
    filing: { note: '', fileIds: [], submittedBy: '', submittedAt: null, number: '', filedDay: '', reason: '' },
    version: 1,
    ...more,
  };
  await table(committees).insert(term);
  await transaction(async (tx) => {
    for (const member of term.members)
      await givePostIn(tx, communityId, member, { to: term.termTo, by: 'test', at: new Date('2026-03-19T01:00:00Z') });
  });
  return term;
}
