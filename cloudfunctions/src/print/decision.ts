import type { print } from '@mulin/shared-types/operations/print';
import { Refusal } from '@mulin/shared-types/refusal';
import { result } from '../assembly/counting/result';
import { visiblePoll } from '../assembly/reading/show';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { decisionBlocks } from './documents/decision';
import { printSheet } from './sheet';
import { fileNameOf } from './stored';

const SIZE = 11;

export const decision: Handler<typeof print, 'decision'> = async (input, ctx) => {
  const poll = visiblePoll(ctx);
  const shown = await result(input, ctx);
  const { rollRoot } = poll;
  if (rollRoot === null) throw new Refusal('TOO_EARLY', '还没有计票，计票以后才有决定');
  const { name: community } = communityIn(ctx);
  const blocks = decisionBlocks({ community, result: shown, rollRoot });
  const about = { communityId: poll.communityId, kind: 'decision', about: poll._id } as const;
  const fileName = fileNameOf(community, poll.title, '决定');
  const fixedAt = new Date(shown.countedAt);
  return printSheet({ ...about, fileName, fixedAt, blocks, foot: `${community} ${poll.title}`, size: SIZE }, ctx.now);
};
