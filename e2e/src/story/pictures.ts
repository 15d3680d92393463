import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Drawn sample pictures, marked 示例 on their face. */
export interface Pictures {
  voucher: Uint8Array;
  broken: Uint8Array;
  mended: Uint8Array;
  /** A stamped paper 盖章文件. */
  paper: Uint8Array;
  /** A ballot paper somebody has filled in. */
  ballot: Uint8Array;
}

export async function loadPictures(root: string): Promise<Pictures> {
  const load = (name: string) => readFile(path.join(root, 'e2e', 'pictures', `${name}.png`));
  const [voucher, broken, mended, paper, ballot] = await Promise.all([
    load('voucher'),
    load('broken'),
    load('mended'),
    load('paper'),
    load('ballot'),
  ]);
  return { voucher, broken, mended, paper, ballot };
}
