import { momentText } from '@mulin/domain/day/spoken';
import type { Context } from '../../kit/context';
import type { Transaction } from '../../kit/database';
import { tellEveryoneIn } from '../../kit/tell-everyone';
import type { Poll } from './poll';

type From = Pick<Context, 'caller' | 'now'>;

const audienceOf = ({ _id: pollId, communityId }: Poll) => ({ of: 'poll' as const, pollId, communityId });

/** Every owner on the roll hears of the vote (Property Management Regulation 14: all owners are notified). */
export function tellAnnouncedIn(tx: Transaction, poll: Poll, { caller, now }: From): Promise<void> {
  const message = {
    key: `announced.${poll._id}`,
    communityId: poll.communityId,
    kind: 'vote-announced' as const,
    title: `${poll.title}：${momentText(poll.opensAt)} 开始投票`,
    body: '公告已经贴出。请先核对名册上自己的一行，有出入在开始前提出。不用手机的，可以要纸质选票。',
    about: { kind: 'poll' as const, id: poll._id },
  };
  return tellEveryoneIn(tx, audienceOf(poll), message, caller.openid, now);
}

/** And that it will not take place. */
export function tellWithdrawnIn(tx: Transaction, poll: Poll, reason: string, { caller, now }: From): Promise<void> {
  const message = {
    key: `withdrawn.${poll._id}`,
    communityId: poll.communityId,
    kind: 'vote-changed' as const,
    title: `${poll.title}：撤回，不再投票`,
    body: `撤回的原因：${reason}`,
    about: { kind: 'poll' as const, id: poll._id },
  };
  return tellEveryoneIn(tx, audienceOf(poll), message, caller.openid, now);
}
