import { hkdfSync } from 'node:crypto';

const BYTES = 32;

/**
 * The environment's data key, 32 random bytes in base64 (`openssl rand -base64 32`). Whoever loses it loses every name and phone
 * on the roll; whoever changes it makes them unreadable. A function without it does not start.
 */
export const dataKey: Buffer = readDataKey(process.env.MULIN_DATA_KEY);

export function readDataKey(text: string | undefined): Buffer {
  if (text === undefined || text === '') throw new Error('MULIN_DATA_KEY is not set: 32 random bytes in base64');
  const key = Buffer.from(text, 'base64');
  if (key.length !== BYTES || key.toString('base64') !== text) {
    throw new Error('MULIN_DATA_KEY must be exactly 32 bytes in base64');
  }
  return key;
}

/** A key of its own for every use, all from the environment's one (HKDF, RFC 5869). */
export const keyFor = (use: 'seal' | 'hash' | 'operator-signing'): Buffer =>
  Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), `mulin/${use}`, BYTES));
