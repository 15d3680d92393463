import { inflateRawSync } from 'node:zlib';

const DEFLATED = 8;

/**
 * Whether a zip archive unpacks to more than so many bytes, or not at all. Every part is unpacked up to that limit: the sizes an archive made
 * to burst says of itself are not true. Parts are found as the spreadsheet reader finds them, so that none is looked past. False for what is
 * no zip.
 */
export function bursts(bytes: Uint8Array, most: number): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    let left = most;
    for (const part of deflatedParts(bytes))
      left -= inflateRawSync(part, { maxOutputLength: Math.max(1, left) }).length;
    return left < 0;
  } catch {
    return true;
  }
}

/** What stands behind the head of each deflated part; its end is in the part itself. */
function* deflatedParts(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    const head = view.getUint32(at + 42, true);
    if (view.getUint16(head + 8, true) === DEFLATED)
      yield bytes.subarray(head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** The last one there is, however much stands behind it; without one, reading goes beyond the file and fails. */
function endOfDirectory(view: DataView): number {
  let at = view.byteLength - 4;
  while (at >= 0 && view.getUint32(at, true) !== 0x06054b50) at -= 1;
  return at < 0 ? view.byteLength : at;
}
