import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { uploadPath } from '@mulin/shared-types/uploads';
import type { Door } from '../front-door/door';
import { staff } from './cast';
import { runTimer } from './clock';

/** Buildings of the register with lifts; the others are walk-ups. */
export const liftBuildings = ['3号楼', '5号楼', '6号楼'];

interface Register {
  /** Somebody of the company's desk. */
  by: string;
  content: Uint8Array;
  fileName: string;
  lifts: string[];
}

/** The desk imports a register under a name of its own, as a phone gives it: preview, confirm, wait until the job is done. */
export async function importRegister(door: Door, communityId: string, { by, content, fileName, lifts }: Register) {
  const { roll, upload } = door.as(by);
  const fileId = await upload(uploadPath('registers', communityId, `${randomUUID()}.xlsx`), content);
  const preview = await roll.preview({ communityId, fileId, fileName });
  await roll.confirm({ importId: preview.importId, liftBuildings: lifts });
  for (;;) {
    const progress = await roll.progress({ importId: preview.importId });
    if (progress.state === 'imported') break;
    await runTimer(door, 'roll');
  }
  return preview;
}

/** The register of the story's own community. */
export const importRoll = async (door: Door, communityId: string, file: string) =>
  importRegister(door, communityId, {
    by: staff.clerk.openid,
    content: await readFile(file),
    fileName: '锡源小区房屋及业主信息台账.xlsx',
    lifts: liftBuildings,
  });
