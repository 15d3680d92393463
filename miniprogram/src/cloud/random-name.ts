import { randomBytes } from './random-bytes';

/** 32 hexadecimal digits nobody can guess: names an upload, seals a ballot. */
export async function randomName(): Promise<string> {
  return Array.from(await randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
