import { fundEntries } from '@mulin/shared-types/documents/fund';
import type { fund } from '@mulin/shared-types/operations/fund';
import type { Handler } from '../kit/context';
import { table } from '../kit/database';
import { linksTo } from '../kit/files';
import { entryView } from './entry';

export const entries: Handler<typeof fund, 'entries'> = async ({ communityId, skip, limit }, { caller }) => {
  const [total, page] = await Promise.all([
    table(fundEntries).count({ communityId }),
    table(fundEntries).find({ communityId }, { skip, limit, orderBy: [['enteredAt', 'desc']] }),
  ]);
  return { total, entries: await Promise.all(page.map((entry) => entryView(entry, caller.openid, true))) };
};

export const entryFiles: Handler<typeof fund, 'entryFiles'> = async (_, { subjectOf }) => ({
  files: await linksTo(subjectOf(fundEntries).fileIds),
});
