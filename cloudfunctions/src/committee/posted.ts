import { roles } from '@mulin/shared-types/roles';
import type { Context } from '../kit/context';
import type { NewNotice } from '../kit/notice';

/** Who puts something on the board: a person in a post, or a timer in nobody's name. */
export interface Poster {
  openid: string;
  publisher: string;
  at: Date;
}

export function posterOf({ caller, now }: Pick<Context, 'caller' | 'now'>): Poster {
  const [acting] = caller.acting;
  return { openid: caller.openid, publisher: acting ? roles[acting.role].title : '', at: now };
}

/** What happens by the clock or by a count is posted in the name of the assembly. */
export const byClock = (at: Date): Poster => ({ openid: 'timer', publisher: '业主大会', at });

interface Posted {
  _id: string;
  communityId: string;
  kind: 'assembly-election' | 'assembly-committee';
  title: string;
  lines: readonly string[];
  fileIds?: readonly string[];
  supersedes?: string | null;
  reason?: string;
}

/** A notice about an election or a committee; it stays on the board. */
export const noticeOf = (posted: Posted, { openid, publisher, at }: Poster): NewNotice => ({
  _id: posted._id,
  communityId: posted.communityId,
  kind: posted.kind,
  title: posted.title,
  body: posted.lines.filter((line) => line !== '').join('\n'),
  fileIds: [...(posted.fileIds ?? [])],
  about: { kind: 'text', id: '' },
  supersedes: posted.supersedes ?? null,
  reason: posted.reason ?? '',
  publishedBy: openid,
  publisher,
  publishedAt: at,
  keepUntil: null,
});
