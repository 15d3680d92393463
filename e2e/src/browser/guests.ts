import { chance, type Player } from '../story/cast';
import type { RegisterRow } from '../story/residents';

/** People who are not in the story and come in during the browser tests. */
export const guests = {
  asker: { openid: 'guest-asker', name: '韩雪', phone: '13900000101' },
  manager: { openid: 'guest-manager', name: '马强', phone: '13900000102' },
  clerk: { openid: 'guest-clerk', name: '赵敏', phone: '13900000103' },
} satisfies Record<string, Player>;

/** An owner on the roll who has not used the app before: one of those the story leaves out. */
export function lateOwner(rows: readonly RegisterRow[]): Player {
  const row = rows.find(
    ({ building, phone, status }) =>
      building.endsWith('号楼') && status === '已交付' && /^1\d{10}$/.test(phone) && chance(phone) < 0.2,
  );
  if (!row) throw new Error('everyone on the roll has the app');
  return { openid: 'guest-owner', name: row.owner, phone: row.phone };
}
