import { readFile } from 'node:fs/promises';
import { uploadPath } from '@mulin/shared-types/uploads';
import type { Door } from '../front-door/door';
import { staff } from './cast';
import { runTimer } from './clock';

/** Buildings of the register with lifts; the others are walk-ups. */
export const liftBuildings = ['3号楼', '5号楼', '6号楼'];

/** The clerk imports the register: preview, confirm, wait until the job is done. */
export async function importRoll(door: Door, communityId: string, file: string) {
  const clerk = door.as(staff.clerk.openid);
  const fileId = await clerk.upload(uploadPath('registers', communityId, 'roll-xiyuan.xlsx'), await readFile(file));
  const preview = await clerk.roll.preview({ communityId, fileId, fileName: '锡源小区房屋及业主信息台账.xlsx' });
  await clerk.roll.confirm({ importId: preview.importId, liftBuildings });
  for (;;) {
    const progress = await clerk.roll.progress({ importId: preview.importId });
    if (progress.state === 'imported') break;
    await runTimer(door, 'roll');
  }
  return preview;
}
