import { wholeDayText } from '@mulin/domain/day/spoken';
import type { NewNotice } from '../../kit/notice';
import type { Message } from '../../kit/tell';
import { RULING_GROUND, rulingKinds } from './ruling-words';
import type { Ruling } from './rulings-of';

const bodies = { assembly: '业主大会', committee: '业主委员会' } as const;

/** 通告全体业主 (Property Management Regulation 19 ¶2). An earlier ruling's notice is superseded by that of the one that replaces it. */
export function rulingNotice(ruling: Ruling, superseded: Ruling | undefined): NewNotice {
  const { _id, communityId, kind, subject, articles, reason, deadlineDay, fileIds, pollId } = ruling;
  const lines = [
    `针对${bodies[ruling.body]}的决定：${subject}。`,
    kind === 'withdrawal' ? '' : `违反的条款：${articles.join('；')}。`,
    `理由：${reason}`,
    kind === 'correction' && deadlineDay !== null ? `请在 ${wholeDayText(deadlineDay)}前改正。` : '',
    kind === 'revocation' ? '上述决定自即日起撤销，不再有效。' : '',
    kind === 'withdrawal' ? '原来的处理自即日起撤回。' : '',
    `依据：${RULING_GROUND}。`,
  ];
  return {
    _id: ruling.noticeId,
    communityId,
    kind: 'assembly-ruling',
    title: `${ruling.issuer}：${rulingKinds[kind]}（${subject}）`,
    body: lines.filter((line) => line !== '').join('\n'),
    fileIds,
    about: pollId === null ? { kind: 'text', id: _id } : { kind: 'poll-result', id: pollId },
    supersedes: superseded?.noticeId ?? null,
    reason: superseded ? reason : '',
    publishedBy: ruling.issuedBy,
    publisher: ruling.issuer,
    publishedAt: ruling.issuedAt,
    keepUntil: null,
  };
}

export const rulingMessage = ({ _id, communityId, kind, subject, issuer, noticeId }: Ruling): Message => ({
  key: `ruling.${_id}`,
  communityId,
  kind: 'vote-changed',
  title: `${issuer}${rulingKinds[kind]}`,
  body: `针对：${subject}。打开可以看理由和文书。`,
  about: { kind: 'notice', id: noticeId },
});
