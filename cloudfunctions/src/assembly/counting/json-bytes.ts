/** Characters gathered before they become bytes. */
const PIECE = 64 * 1024;

/** The bytes of `JSON.stringify`, put together item by item, because one text of a large package would need its size twice over. */
export function jsonBytes(value: object): Buffer {
  const pieces: Buffer[] = [];
  let text = '';
  const write = (more: string) => {
    text += more;
    if (text.length < PIECE) return;
    pieces.push(Buffer.from(text));
    text = '';
  };
  writeObject(value, write);
  pieces.push(Buffer.from(text));
  return Buffer.concat(pieces);
}

function writeObject(value: object, write: (text: string) => void): void {
  write('{');
  for (const [index, [key, item]] of Object.entries(value).entries()) {
    write(`${index === 0 ? '' : ','}${JSON.stringify(key)}:`);
    if (Array.isArray(item)) writeList(item, write);
    else if (typeof item === 'object' && item !== null) writeObject(item, write);
    else write(JSON.stringify(item));
  }
  write('}');
}

function writeList(items: readonly unknown[], write: (text: string) => void): void {
  write('[');
  for (const [index, item] of items.entries()) write(`${index === 0 ? '' : ','}${JSON.stringify(item)}`);
  write(']');
}
