import { CloudError } from '../../../cloud/error';

export interface Order {
  kind: 'correction' | 'revocation' | undefined;
  questionIds: string[];
  subject: string;
  articles: string;
  reason: string;
  deadlineDay: string;
  photos: string[];
}

export const emptyOrder = (): Order => ({
  kind: undefined,
  questionIds: [],
  subject: '',
  articles: '',
  reason: '',
  deadlineDay: '',
  photos: [],
});

/** What the cloud would refuse, said before the photos travel. */
export function checkOrder(
  { kind, subject, articles, reason, deadlineDay, photos }: Order,
  pollId: string | undefined,
) {
  const wrong = (message: string, field: string) => new CloudError('INVALID_INPUT', message, field);
  if (!pollId && subject.trim() === '') throw wrong('写明针对哪一个决定', 'subject');
  if (!kind) throw wrong('选一样', 'kind');
  if (kind === 'correction' && !deadlineDay) throw wrong('选改正期限', 'deadlineDay');
  if (articles.trim() === '') throw wrong('写明违反了哪一条', 'articles');
  if (reason.trim() === '') throw wrong('写清楚理由', 'reason');
  if (photos.length === 0) throw wrong('拍下处理文书', 'fileIds');
}
