/** What a file is by its first bytes, whatever it is called. */
export type MediaKind = 'picture' | 'video' | 'pdf';

export interface Media {
  kind: MediaKind;
  /** Pictures only; undefined if the size stands nowhere near the beginning. */
  pixels?: { width: number; height: number };
}

/** As many bytes from the beginning as tell: photographs carry their thumbnail before their size. */
export const HEAD_BYTES = 512 * 1024;

export function mediaIn(head: Uint8Array): Media | undefined {
  if (starts(head, [0xff, 0xd8, 0xff])) return picture(jpegPixels(head));
  if (starts(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) && text(head, 12, 4) === 'IHDR')
    return picture({ width: u32(head, 16), height: u32(head, 20) });
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 4) === 'WEBP') return picture(webpPixels(head));
  if (text(head, 4, 4) === 'ftyp') return isHeif(head) ? picture(heifPixels(head)) : { kind: 'video' };
  return text(head, 0, 5) === '%PDF-' ? { kind: 'pdf' } : undefined;
}

const picture = (pixels: Media['pixels']): Media => ({ kind: 'picture', ...(pixels ? { pixels } : {}) });

const text = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
const starts = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
const u8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;
const u16 = (bytes: Uint8Array, at: number): number => u8(bytes, at) * 256 + u8(bytes, at + 1);
const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 65_536 + u16(bytes, at + 2);

/** Frame headers SOF0–SOF15; C4, C8 and CC are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegPixels(bytes: Uint8Array): Media['pixels'] {
  for (let at = 2; at + 9 < bytes.length && u8(bytes, at) === 0xff; ) {
    const marker = u8(bytes, at + 1);
    if (isFrame(marker)) return { height: u16(bytes, at + 5), width: u16(bytes, at + 7) };
    // A stray FF before the marker is padding.
    at += marker === 0xff ? 1 : 2 + u16(bytes, at + 2);
  }
  return undefined;
}

function webpPixels(bytes: Uint8Array): Media['pixels'] {
  const little = (at: number, length: number): number =>
    Array.from({ length }, (_, nth) => u8(bytes, at + nth) * 256 ** nth).reduce((sum, part) => sum + part, 0);
  switch (text(bytes, 12, 4)) {
    case 'VP8 ':
      return { width: little(26, 2) % 16_384, height: little(28, 2) % 16_384 };
    case 'VP8L':
      return { width: 1 + (little(21, 4) % 16_384), height: 1 + (Math.floor(little(21, 4) / 16_384) % 16_384) };
    case 'VP8X':
      return { width: 1 + little(24, 3), height: 1 + little(27, 3) };
    default:
      return undefined;
  }
}

const isHeif = (bytes: Uint8Array): boolean => /heic|heix|heim|heis|mif1|msf1|avif/.test(text(bytes, 8, 24));

/** The largest `ispe` box: the picture itself, not its thumbnail. */
function heifPixels(bytes: Uint8Array): Media['pixels'] {
  let largest: Media['pixels'];
  for (let at = 0; at + 16 <= bytes.length; at += 1) {
    if (u8(bytes, at) !== 0x69 || text(bytes, at, 4) !== 'ispe') continue;
    const found = { width: u32(bytes, at + 8), height: u32(bytes, at + 12) };
    if (!largest || found.width * found.height > largest.width * largest.height) largest = found;
  }
  return largest;
}
