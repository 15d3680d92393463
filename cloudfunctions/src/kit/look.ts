import { looks } from '@mulin/shared-types/documents/own-data';
import { roles } from '@mulin/shared-types/roles';
import type { Context } from './context';
import { type Row, table } from './database';
import { idOf } from './ids';

/** Whose name or number is read, of which home, and what for. */
export type Look = Pick<
  Row<typeof looks>,
  'communityId' | 'unitId' | 'unitLabel' | 'aboutOpenid' | 'aboutHash' | 'field' | 'reason' | 'lookedUp'
>;

/** 谁看过: written down before the answer, so that no look is without; the person reads it in 我的资料. A repeated call is one look. */
export async function noteLook(look: Look, { caller, requestId, now }: Context): Promise<void> {
  const { unitId, aboutOpenid, aboutHash, field } = look;
  await table(looks).insertIfAbsent({
    ...look,
    _id: idOf('look', 'membership', caller.openid, unitId, aboutOpenid, aboutHash, field, requestId),
    by: caller.openid,
    roleTitle: [...new Set(caller.acting.map(({ role }) => roles[role].title))].join('、'),
    at: now,
  });
}
