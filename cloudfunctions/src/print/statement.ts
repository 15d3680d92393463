import type { print } from '@mulin/shared-types/operations/print';
import { Refusal } from '@mulin/shared-types/refusal';
import { figuresOf } from '../board/compute';
import { figuresShown } from '../board/figures';
import { periodDays, preparerOf, statementTitle } from '../board/statement-title';
import { reasonsOf, shownTo } from '../board/statements';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { statementBlocks } from './documents/statement';
import { printSheet } from './sheet';
import { fileNameOf } from './stored';

const SIZE = 10;

/** For the board at the gate: paper stays required beside the app. */
export const statement: Handler<typeof print, 'statement'> = async (_input, ctx) => {
  const shown = shownTo(ctx);
  const { communityId, kind, period, postings, inputHash, version, state, reason, reviewedAt } = shown;
  if (reviewedAt === null || (state !== 'published' && state !== 'superseded')) {
    throw new Refusal('TOO_EARLY', '还没有公示，业委会同意以后才能打印');
  }
  const { name, company } = communityIn(ctx);
  const title = statementTitle(shown);
  const blocks = statementBlocks({
    community: name,
    title,
    kind,
    days: periodDays(period),
    preparer: preparerOf(kind, company.name),
    publishedAt: reviewedAt,
    superseded: state === 'superseded',
    version,
    reason,
    postings,
    inputHash,
    figures: figuresShown(figuresOf(shown), reasonsOf(shown)),
  });
  const about = { communityId, kind: 'statement', about: shown._id, fixedAt: reviewedAt } as const;
  return printSheet(
    { ...about, fileName: fileNameOf(name, title), blocks, foot: `${name} ${title}`, size: SIZE },
    ctx.now,
  );
};
