import type { Context } from '../../kit/context';
import type { NewNotice } from '../../kit/notice';
import type { Community } from '../fee-standard';

type About = Pick<NewNotice, '_id' | 'kind' | 'title' | 'body' | 'fileIds'> & { supersedes?: string };

/** A notice of the company about a change of price. */
export const noticeOf = (about: About, community: Community, ctx: Pick<Context, 'now' | 'caller'>): NewNotice => ({
  communityId: community._id,
  about: { kind: 'text', id: '' },
  reason: about.supersedes === undefined ? '' : '改了执行日期',
  publishedBy: ctx.caller.openid,
  publisher: community.company.name,
  publishedAt: ctx.now,
  keepUntil: null,
  ...about,
  supersedes: about.supersedes ?? null,
});
