/** What a zip archive says it unpacks to, in bytes; 0 for anything that is no zip. Read before unpacking, against archives made to burst. */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) return 0;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let entry = 0; entry < entries && at + 46 <= view.byteLength; entry += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) break;
    sum += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at > last - 65_536; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}
