/** UTF-8 by hand: the JavaScript core of WeChat on phones has no TextEncoder. A lone surrogate has no bytes and is refused. */
export function utf8(text: string): Uint8Array {
  // No character of UTF-16 takes more than three bytes, no pair more than four.
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  for (let i = 0; i < text.length; i += 1) {
    const point = text.codePointAt(i) ?? 0;
    if (point >= 0x10000) i += 1;
    if (point < 0x80) bytes[end++] = point;
    else if (point < 0x800) {
      bytes[end++] = 0xc0 | (point >> 6);
      bytes[end++] = 0x80 | (point & 63);
    } else if (point >= 0xd800 && point <= 0xdfff) throw new TypeError('broken character');
    else {
      if (point < 0x10000) bytes[end++] = 0xe0 | (point >> 12);
      else {
        bytes[end++] = 0xf0 | (point >> 18);
        bytes[end++] = 0x80 | ((point >> 12) & 63);
      }
      bytes[end++] = 0x80 | ((point >> 6) & 63);
      bytes[end++] = 0x80 | (point & 63);
    }
  }
  return bytes.slice(0, end);
}

const PAIRS = Array.from({ length: 256 }, (_, byte) => (byte < 16 ? '0' : '') + byte.toString(16));

/** Lower-case hex, two letters a byte. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += PAIRS[byte] ?? '';
  return hex;
}

/** Bytes of a lower-case hex string. */
export function fromHex(hex: string): Uint8Array {
  if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/.test(hex)) throw new TypeError('not lower-case hex');
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = digit(hex, 2 * i) * 16 + digit(hex, 2 * i + 1);
  return bytes;
}

/** Of `0`–`9` and `a`–`f`. */
function digit(hex: string, index: number): number {
  const code = hex.charCodeAt(index);
  return code < 58 ? code - 48 : code - 87;
}

/** The pieces one after the other, as one array. */
export function concat(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
