import { dayOf } from '@mulin/domain/day/day';
import { committees } from '@mulin/shared-types/documents/committee';
import type { print } from '@mulin/shared-types/operations/print';
import { Refusal } from '@mulin/shared-types/refusal';
import { filingSheet } from '../assembly/after/filing';
import { visiblePoll } from '../assembly/reading/show';
import { filingSheet as committeeSheet } from '../committee/filing-sheet';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { filingBlocks, toldBlocks } from './documents/filing';
import { namedOf } from './documents/words';
import { printSheet } from './sheet';
import { fileNameOf } from './stored';

const SIZE = 11;

export const toldSheet: Handler<typeof print, 'toldSheet'> = async (input, ctx) => {
  const { _id, communityId, title, opensAt, publishedAt } = visiblePoll(ctx);
  const sheet = await filingSheet(input, ctx);
  const { name } = communityIn(ctx);
  const fileName = fileNameOf(namedOf(name, title), '告知单');
  const about = { communityId, kind: 'filing', about: _id, fixedAt: publishedAt ?? opensAt } as const;
  return printSheet({ ...about, fileName, blocks: toldBlocks(sheet), foot: namedOf(name, title), size: SIZE }, ctx.now);
};

export const filing: Handler<typeof print, 'filing'> = async ({ committeeId }, ctx) => {
  const { communityId, electedDay } = ctx.subjectOf(committees);
  const sheet = await committeeSheet(committeeId, dayOf(ctx.now));
  if (!sheet) throw new Refusal('NOT_FOUND', '没有找到这届业委会');
  const { communityName, title } = sheet;
  const fileName = fileNameOf(communityName, title);
  const fixedAt = new Date(`${electedDay}T00:00:00+08:00`);
  const about = { communityId, kind: 'filing', about: committeeId, fixedAt } as const;
  const foot = `${communityName} ${title}`;
  return printSheet({ ...about, fileName, blocks: filingBlocks(sheet), foot, size: SIZE }, ctx.now);
};
