import { memberships } from '@mulin/shared-types/documents/people';
import { Refusal } from '@mulin/shared-types/refusal';
import { inForce } from '../../kit/authorise';
import type { Context } from '../../kit/context';
import { table } from '../../kit/database';

/** A committee has at most eleven members (Guide Rules art. 31); those who left are no longer active. */
const MOST_MEMBERS = 50;

/** 有没有业委会: somebody holds the post of a committee member there now. */
export async function hasCommittee(communityId: string, now: Date): Promise<boolean> {
  const members = await table(memberships).find(
    { communityId, status: 'active', role: 'committee' },
    { limit: MOST_MEMBERS },
  );
  return members.some((member) => inForce(member, now));
}

const NOT_YOURS =
  '这个小区有业委会，业主大会由业委会召集（《物业管理条例》第十五条）。业委会该召集而不召集的，写明情况后由社区或镇街组织';

/**
 * Who may call it: the committee (Property Management Regulation 15); community or street where there is none, or, with the reason
 * on record, in its place. The first assembly is for communities that have no committee yet.
 */
export async function requireConvener(
  draft: { kind: string; instead: string },
  communityId: string,
  { caller, now }: Pick<Context, 'caller' | 'now'>,
): Promise<void> {
  const committee = await hasCommittee(communityId, now);
  if (draft.kind === 'first' && committee)
    throw new Refusal('INVALID_INPUT', '这个小区已经有业委会，不再开首次业主大会', 'kind');
  if (caller.acting.some(({ role }) => role === 'committee')) return;
  if (committee && draft.instead === '') throw new Refusal('INVALID_INPUT', NOT_YOURS, 'instead');
}
