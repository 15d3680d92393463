import { explanationOf } from '@mulin/domain/library/explained';
import { libraryReads, libraryTexts } from '@mulin/shared-types/documents/library';
import type { library } from '@mulin/shared-types/operations/library';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Role } from '@mulin/shared-types/roles';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { oneOf, type Row, table } from '../kit/database';
import { linksTo } from '../kit/files';
import { shelfOf } from './shelves';

type Text = Row<typeof libraryTexts>;

const shown = ({ _id, kind, title, source, publisher, inForceFrom, at }: Text) => ({
  ...{ textId: _id, kind, title, source, publisher, inForceFrom },
  at: at.toISOString(),
});

const readersOf = (textId: string): Promise<number> => table(libraryReads).count({ textId });

export const texts: Handler<typeof library, 'texts'> = async ({ kind, skip, limit }, ctx) => {
  const { _id: communityId, streetId, districtId } = communityIn(ctx);
  const shelves = [{ communityId }, { streetId }, { districtId }].map(shelfOf);
  const where = { shelf: oneOf(shelves), kind, state: 'published' as const };
  const [total, found] = await Promise.all([
    table(libraryTexts).count(where),
    table(libraryTexts).find(where, { skip, limit, orderBy: [['at', 'desc']] }),
  ]);
  const ids = found.map(({ _id }) => _id);
  const readers = ids.length > 0 ? await table(libraryReads).sumBy({ textId: oneOf(ids) }, 'textId') : new Map();
  const holds = (...roles: readonly Role[]) => ctx.caller.acting.some(({ role }) => roles.includes(role));
  const mine = (one: Text) => {
    if (one.communityId !== undefined) return holds('community', 'street', 'bureau');
    return one.streetId === undefined ? holds('bureau') : holds('street', 'bureau');
  };
  return {
    total,
    texts: found.map((one) => ({ ...shown(one), readers: readers.get(one._id) ?? 0, mine: mine(one) })),
  };
};

export const text: Handler<typeof library, 'text'> = async ({ textId }, ctx) => {
  const found = ctx.subjectOf(libraryTexts);
  const withdrawn = found.state === 'withdrawn';
  return {
    ...shown(found),
    body: withdrawn ? '' : found.body,
    withdrawn,
    files: withdrawn ? [] : await linksTo(found.fileIds),
    readers: await readersOf(textId),
  };
};

export const noteRead: Handler<typeof library, 'noteRead'> = async ({ textId }, { caller: { openid }, now }) => {
  if (!explanationOf(textId)) {
    const found = await table(libraryTexts).get(textId);
    if (!found) throw new Refusal('NOT_FOUND', '没有找到这份资料', 'textId');
    // 撤下了: there is nothing left to read.
    if (found.state === 'withdrawn') return { readers: await readersOf(textId) };
  }
  await table(libraryReads).insertIfAbsent({ _id: `${textId}:${openid}`, textId, at: now });
  return { readers: await readersOf(textId) };
};
