import { notices } from '@mulin/shared-types/documents/board';
import type { print } from '@mulin/shared-types/operations/print';
import { Refusal } from '@mulin/shared-types/refusal';
import { visiblePoll } from '../assembly/reading/show';
import { pollView } from '../assembly/reading/view';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { table } from '../kit/database';
import { noticeBlocks } from './documents/notice';
import { namedOf } from './documents/words';
import { printSheet } from './sheet';
import { fileNameOf } from './stored';

/** Read at arm's length, standing. */
const SIZE = 12;

export const notice: Handler<typeof print, 'notice'> = async (_input, ctx) => {
  const poll = visiblePoll(ctx);
  const { cardHash, rollRoot, announcedAt, noticeId } = poll;
  if (cardHash === null || rollRoot === null || announcedAt === null || noticeId === null)
    throw new Refusal('TOO_EARLY', '还没有公告，公告以后才能打印');
  const { name: community } = communityIn(ctx);
  const posted = await table(notices).get(noticeId);
  const blocks = noticeBlocks({
    community,
    poll: await pollView(poll, ctx.now),
    cardHash,
    rollRoot,
    totalAreaCenti: poll.totalAreaCenti,
    totalHeads: poll.totalHeads,
    publisher: posted?.publisher ?? '',
    withdrawnReason: poll.withdrawnReason,
  });
  const foot = namedOf(community, poll.title);
  const fileName = fileNameOf(namedOf(community, poll.title), '召开公告');
  const about = { communityId: poll.communityId, kind: 'notice', about: poll._id, fixedAt: announcedAt } as const;
  return printSheet({ ...about, fileName, blocks, foot, size: SIZE }, ctx.now);
};
