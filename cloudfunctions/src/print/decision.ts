import { notices } from '@mulin/shared-types/documents/board';
import type { print } from '@mulin/shared-types/operations/print';
import { Refusal } from '@mulin/shared-types/refusal';
import { decisionText } from '../assembly/after/decision-text';
import { result } from '../assembly/counting/result';
import { visiblePoll } from '../assembly/reading/show';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { table } from '../kit/database';
import { decisionBlocks } from './documents/decision';
import { namedOf } from './documents/words';
import { printSheet } from './sheet';
import { fileNameOf } from './stored';

const SIZE = 11;

export const decision: Handler<typeof print, 'decision'> = async (input, ctx) => {
  const { _id, communityId, title, cardHash, rollRoot, resultNoticeId, publishedAt } = visiblePoll(ctx);
  if (cardHash === null || rollRoot === null || publishedAt === null || resultNoticeId === null)
    throw new Refusal('TOO_EARLY', '还没有计票，计票以后才有决定');
  const [shown, wording, posted] = await Promise.all([
    result(input, ctx),
    decisionText(input, ctx),
    table(notices).get(resultNoticeId),
  ]);
  // Ballots counted and the fingerprint of their package, as the notice said it.
  const counted = posted?.body.split('\n').at(-1) ?? '';
  const blocks = decisionBlocks({ wording, result: shown, cardHash, rollRoot, counted });
  const { name } = communityIn(ctx);
  const fileName = fileNameOf(namedOf(name, title), '决定');
  const about = { communityId, kind: 'decision', about: _id, fixedAt: publishedAt } as const;
  return printSheet({ ...about, fileName, blocks, foot: namedOf(name, title), size: SIZE }, ctx.now);
};
