import type { PollCard } from '@mulin/domain/assembly/card/card';
import { meetingTitle } from '@mulin/domain/assembly/card/meeting';
import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { policyLines } from '@mulin/domain/assembly/policy-words';
import { momentText } from '@mulin/domain/day/spoken';
import { type Role, roles } from '@mulin/shared-types/roles';
import type { NewNotice } from '../../kit/notice';
import { legalModeTexts } from './legal-mode';
import type { Poll, PollDraft } from './poll';
import { scopeText } from './scope-text';

/** Who posts, in which post, and when: a call, or what a call that broke off had written down. */
export interface Posting {
  caller: { openid: string; acting: readonly { role: Role }[] };
  now: Date;
}

/** 召开公告: what is voted on, when, by which rules, and the fingerprints of what is frozen. */
export function announcementOf(
  poll: Poll,
  draft: PollDraft,
  card: PollCard,
  cardHash: string,
  ctx: Posting,
): NewNotice {
  const { window, scope, total, legalMode, rollRoot, sealedTo } = card;
  const [from, to, paperUntil] = [window.from, window.to, window.paperUntil].map((at) => momentText(new Date(at)));
  const lines = [
    `${meetingTitle(poll.kind)}。${from} 开始投票，${to} 截止。`,
    window.paperUntil === window.to ? '' : `截止前交来的纸票，最晚 ${paperUntil} 录完，然后计票。`,
    `${scopeText(scope ?? [])}${scope === null ? '' : '，面积和人数也只算这些楼'}。`,
    draft.instead === '' ? '' : `这次不由业委会召集，原因：${draft.instead}`,
    ...card.questions.map((question, index) => `第 ${index + 1} 件：${questionText(question)}`),
    `${legalModeTexts[legalMode]}。${draft.electronicGround === '' ? '' : `依据：${draft.electronicGround}`}`,
    ...policyLines(card.policy, card.policyGrounds),
    `名册上共 ${total.heads} 人。请在开始前核对自己的一行，有出入请向业委会或社区提出。不用手机的，可以要纸质选票。`,
    sealedTo === null
      ? '选票加密保存，钥匙由系统管理方保管。'
      : '选票用业委会、社区、镇街三方的密钥封存，两方到场才能打开。',
    `表决卡指纹 ${receiptCode(cardHash)}，名册指纹 ${receiptCode(rollRoot)}。公告后内容不能再改。`,
  ];
  return {
    ...noticeOf(poll, ctx),
    _id: announcementId(poll._id),
    title: `${poll.title}：召开公告`,
    body: lines.filter((line) => line !== '').join('\n'),
    fileIds: draft.fileIds,
    supersedes: null,
    reason: '',
  };
}

/** 更正名册: the announcement once more over the corrected roll; the earlier one stays readable behind it. */
export function refrozenOf(announcement: NewNotice, poll: Poll, reason: string, rollRoot: string): NewNotice {
  return {
    ...announcement,
    _id: `${poll._id}.roll.${rollRoot.slice(0, 12)}`,
    title: `${poll.title}：召开公告（名册更正）`,
    supersedes: poll.noticeId,
    reason,
  };
}

/** 撤回公告: hangs in place of the announcement, which stays readable behind it. */
export function withdrawalOf(poll: Poll, reason: string, ctx: Posting): NewNotice {
  return {
    ...noticeOf(poll, ctx),
    _id: withdrawalId(poll._id),
    title: `${poll.title}：撤回公告`,
    body: `原定 ${momentText(poll.opensAt)} 开始的投票撤回，不再进行。原因：${reason}\n撤回时还没有开始投票，没有人投过票。要再表决，须重新公告满 15 天。`,
    fileIds: [],
    supersedes: poll.noticeId,
    reason,
  };
}

export const announcementId = (pollId: string): string => `${pollId}.announced`;
export const withdrawalId = (pollId: string): string => `${pollId}.withdrawn`;

const questionText = (question: PollCard['questions'][number]): string =>
  question.kind === 'decision'
    ? question.text
    : `${question.text}（应选 ${question.seats} 人，候选人：${question.candidates.map(({ name }) => name).join('、')}）`;

function noticeOf(poll: Poll, { caller, now }: Posting) {
  const [acting] = caller.acting;
  return {
    communityId: poll.communityId,
    kind: 'assembly-notice',
    about: { kind: 'poll' as const, id: poll._id },
    publishedBy: caller.openid,
    publisher: acting ? roles[acting.role].title : '',
    publishedAt: now,
    keepUntil: null,
  };
}
