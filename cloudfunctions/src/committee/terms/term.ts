import { committees } from '@mulin/shared-types/documents/committee';
import { oneOf, type Row, table } from '../../kit/database';

export type Term = Row<typeof committees>;
export type Member = Term['members'][number];

/** In office, or out of time with nobody to follow yet. */
export const standing = oneOf<Term['state']>(['seated', 'over']);

/** The committee a community has now. */
export const currentOf = (communityId: string): Promise<Term | undefined> =>
  table(committees).first({ communityId, state: standing }, [['termFrom', 'desc']]);

export const inOffice = ({ members }: Pick<Term, 'members'>): Member[] => members.filter((one) => one.inOffice);

/** Parts of a member that has just taken a seat. */
export const newMember = (
  part: Pick<Member, 'memberId' | 'personName' | 'unitId' | 'building' | 'openid' | 'fromDay'>,
): Member => ({
  ...part,
  appointmentId: null,
  role: 'member',
  inOffice: true,
  endedDay: null,
  endReason: '',
  endNote: '',
});
