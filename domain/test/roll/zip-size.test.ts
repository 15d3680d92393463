import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { readWorkbook } from '../../src/roll/xlsx';
import { bursts } from '../../src/roll/zip-size';

const MOST = 1_000_000;
const honest = { says: -1, streamed: false, behind: 0, mark: 0x02014b50 };

/** A zip of one part: what it says of its size, and where its directory stands, is the packer's to choose. */
function zip(content: Buffer, { says, streamed, behind, mark }: typeof honest): Buffer {
  const packed = deflateRawSync(content);
  const size = says < 0 ? content.length : says;
  const part = Buffer.alloc(31);
  part.writeUInt32LE(0x04034b50, 0);
  part.writeUInt16LE(streamed ? 8 : 0, 6);
  part.writeUInt16LE(8, 8);
  if (!streamed) part.writeUInt32LE(packed.length, 18);
  if (!streamed) part.writeUInt32LE(size, 22);
  part.writeUInt16LE(1, 26);
  part.write('a', 30);
  const after = Buffer.alloc(streamed ? 16 : 0);
  if (streamed) after.writeUInt32LE(0x08074b50, 0);
  if (streamed) after.writeUInt32LE(packed.length, 8);
  if (streamed) after.writeUInt32LE(size, 12);
  const entry = Buffer.alloc(47);
  entry.writeUInt32LE(mark, 0);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(1, 28);
  entry.write('a', 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(part.length + packed.length + after.length, 16);
  return Buffer.concat([part, packed, after, entry, end, Buffer.alloc(behind, 1)]);
}

test.each([
  ['says so', {}],
  ['says it is small', { says: 10 }],
  ['says nothing before the part and little after it', { streamed: true, says: 10 }],
  ['hides its directory before a long tail', { behind: 70_000 }],
  ['marks its directory otherwise', { mark: 0x01010101 }],
])('an archive that unpacks to too much is told whatever it says of itself: it %s', (_, lie) => {
  expect(bursts(zip(Buffer.alloc(5 * MOST), { ...honest, ...lie }), MOST)).toBe(true);
  expect(bursts(zip(Buffer.alloc(MOST), honest), MOST)).toBe(false);
});

test('a damaged archive is refused, a real spreadsheet and what is no archive are not', () => {
  const book = utils.book_new(utils.aoa_to_sheet([['楼栋', 1]]), '一');
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
  expect(bursts(bytes, MOST)).toBe(false);
  expect(bursts(Buffer.from('楼栋,房号'), MOST)).toBe(false);
  expect(bursts(bytes.subarray(0, bytes.length - 30), MOST)).toBe(true);
  expect(() => readWorkbook(bytes.subarray(0, bytes.length - 30))).toThrow('打不开');
});
