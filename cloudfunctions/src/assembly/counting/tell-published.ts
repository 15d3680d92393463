import type { Transaction } from '../../kit/database';
import { tellEveryoneIn } from '../../kit/tell-everyone';
import type { Poll } from '../calling/poll';

/** Every owner on the roll hears that the result hangs out, whether they took part or not: from then on the days to object run. */
export function tellPublishedIn(tx: Transaction, poll: Poll, now: Date): Promise<void> {
  const { _id: pollId, communityId, title } = poll;
  const message = {
    key: `result.${pollId}`,
    communityId,
    kind: 'vote-result' as const,
    title: `${title}：结果公布了`,
    body: '每一件过没过、面积和人数各多少、哪些票没计入，都公布了。可以自己验票；觉得不对，在异议期内提出来。',
    about: { kind: 'result' as const, id: pollId },
  };
  return tellEveryoneIn(tx, { of: 'poll', pollId, communityId }, message, 'timer', now);
}
