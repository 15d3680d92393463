import { type UploadFolder, uploadPath } from '@mulin/shared-types/uploads';
import type { Door } from '../front-door/door';
import type { Pictures } from './pictures';

/** Signed and stamped papers of one community, photographed by whoever hands them in. */
export class Papers {
  constructor(
    readonly door: Door,
    readonly communityId: string,
    readonly pictures: Pictures,
  ) {}

  /** `name` without extension, one of its kind in the folder; it stands behind the picture's end, so that no two photographs are alike. */
  handIn(openid: string, folder: UploadFolder, name: string, picture: keyof Pictures = 'paper'): Promise<string> {
    const path = uploadPath(folder, this.communityId, `${name}.png`);
    return this.door.as(openid).upload(path, Buffer.concat([this.pictures[picture], Buffer.from(name)]));
  }
}
