import { looks } from '@mulin/shared-types/documents/own-data';
import { persons } from '@mulin/shared-types/documents/people';
import type { account } from '@mulin/shared-types/operations/account';
import type { Handler } from '../../kit/context';
import { type Row, table, type Where } from '../../kit/database';

type Look = Row<typeof looks>;

/** Pages go no deeper than this; the file one takes away has them all. */
const DEEPEST = 500;

/** 谁看过我的姓名、电话: by who works where, never by whose account. */
export const whoLooked: Handler<typeof account, 'whoLooked'> = async ({ skip, limit }, { caller }) => {
  const phoneHash = (await table(persons).get(caller.openid))?.phoneHash;
  const found = await looksAt(caller.openid, phoneHash, Math.min(skip + limit, DEEPEST));
  return { looks: found.slice(skip, skip + limit).map(shownLook) };
};

const shownLook = ({ _id, at, roleTitle, unitLabel, field, reason }: Look) => ({
  id: _id,
  at: at.toISOString(),
  who: roleTitle,
  unitLabel,
  field,
  reason,
});

/** Known by account where the person is bound, by number where only the roll knows it. */
const waysToBeKnown = (openid: string, phoneHash: string | undefined): Where<Look>[] => [
  { aboutOpenid: openid },
  ...(phoneHash ? [{ aboutHash: phoneHash }] : []),
];

export async function countLooks(openid: string, phoneHash: string | undefined): Promise<number> {
  const counts = await Promise.all(waysToBeKnown(openid, phoneHash).map((where) => table(looks).count(where)));
  return counts.reduce((sum, count) => sum + count, 0);
}

export async function looksAt(openid: string, phoneHash: string | undefined, most: number): Promise<Look[]> {
  const found = await Promise.all(
    waysToBeKnown(openid, phoneHash).map((where) =>
      table(looks).find(where, { limit: most, orderBy: [['at', 'desc']] }),
    ),
  );
  return found.flat().sort((a, b) => b.at.getTime() - a.at.getTime());
}
