import type { Day } from '@mulin/domain/day/day';
import type { NewNotice } from '../../kit/notice';
import type { Message } from '../../kit/tell';
import { draftOf, type Poll } from '../calling/poll';
import { decisionTextOf } from './decision-text';
import type { Publication } from './published';
import type { Ruling } from './rulings-of';

/** 决定生效: the wording of the decision on the board, so that everybody in the community can read it (Property Management Regulation 20). */
export function decisionNotice(
  poll: Poll,
  publication: Publication,
  finalDay: Day,
  rulings: readonly Ruling[],
  now: Date,
): NewNotice {
  const { title, paragraphs, signature, fingerprint } = decisionTextOf(poll, publication, finalDay, rulings);
  return {
    _id: `${poll._id}.final`,
    communityId: poll.communityId,
    kind: 'assembly-decision',
    title: asksOnly(poll) ? title : `${poll.title}：决定生效`,
    body: [...paragraphs, ...signature, `文本指纹 ${fingerprint}`].join('\n'),
    fileIds: [],
    about: { kind: 'poll-result', id: poll._id },
    supersedes: null,
    reason: '',
    publishedBy: 'timer',
    publisher: '业主大会',
    publishedAt: now,
    keepUntil: null,
  };
}

export const finalMessage = (poll: Poll): Message => ({
  key: `final.${poll._id}`,
  communityId: poll.communityId,
  kind: 'vote-result',
  title: asksOnly(poll) ? `${poll.title}：征求意见结束` : `${poll.title}：决定生效`,
  body: asksOnly(poll)
    ? '异议期过了，征求意见的结果定稿。它不是业主大会的决定。'
    : '异议期过了，没有未答复的异议。打开可以看决定全文。',
  about: { kind: 'result', id: poll._id },
});

const asksOnly = (poll: Poll): boolean => draftOf(poll).legalMode === 'consultation';
