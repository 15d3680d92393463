import { faultOfMedia } from '../../src/files/fault';
import { mediaIn } from '../../src/files/media';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)));
const be32 = (n: number) => [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const be16 = (n: number) => [(n >>> 8) & 255, n & 255];

const png = (width: number, height: number) =>
  bytes([0x89], 'PNG\r\n', [0x1a], '\n', be32(13), 'IHDR', be32(width), be32(height), [8, 6, 0, 0, 0]);
/** With an EXIF block of some length before the frame. */
const jpeg = (width: number, height: number, exif = 40_000) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1],
    be16(exif),
    Array(exif - 2).fill(7),
    [0xff, 0xc2],
    be16(17),
    [8],
    be16(height),
    be16(width),
    [3, 0, 0, 0, 0],
  );
const webp = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [0x7f, 0x0c, 0], [0x5f, 0x09, 0]);
const heic = bytes(
  be32(24),
  'ftypheic',
  be32(0),
  'mif1heic',
  'ispe',
  be32(0),
  be32(320),
  be32(240),
  'ispe',
  be32(0),
  be32(4032),
  be32(3024),
);
const mp4 = bytes(be32(24), 'ftypisom', be32(512), 'isomiso2avc1');
const pdf = bytes('%PDF-1.7\n');

test('what a file is stands in its first bytes', () => {
  expect(mediaIn(png(640, 480))).toEqual({ kind: 'picture', pixels: { width: 640, height: 480 } });
  expect(mediaIn(jpeg(4000, 3000))).toEqual({ kind: 'picture', pixels: { width: 4000, height: 3000 } });
  expect(mediaIn(webp)).toEqual({ kind: 'picture', pixels: { width: 3200, height: 2400 } });
  expect(mediaIn(heic)).toEqual({ kind: 'picture', pixels: { width: 4032, height: 3024 } });
  expect([mediaIn(mp4), mediaIn(pdf)]).toEqual([{ kind: 'video' }, { kind: 'pdf' }]);
  for (const other of ['', 'GIF89a', '<svg xmlns="…">', 'MZ\u0090', 'PK\u0003\u0004', ' %PDF-1.7'])
    expect(mediaIn(bytes(other))).toBeUndefined();
});

test('a wrong type is refused, whatever its ending', () => {
  expect(faultOfMedia('picture', pdf, 100)).toBe('这个文件不是照片，请换一个');
  expect(faultOfMedia('picture', bytes('<html><script>alert(1)</script>'), 100)).toContain('不是照片');
  expect(faultOfMedia('video', png(1, 1), 100)).toContain('不是视频');
  expect(faultOfMedia('pdf', mp4, 100)).toContain('不是PDF');
  expect(faultOfMedia('picture', new Uint8Array(), 0)).toContain('不是照片');
});

test('a second file inside the first is refused', () => {
  const page = bytes(
    [0xff, 0xd8, 0xff, 0xe1],
    be16(40),
    '<script>steal()</script>             ',
    [0xff, 0xc0, 0, 17, 8, 1, 0, 1, 0],
  );
  expect(faultOfMedia('picture', page, 100)).toContain('夹带');
  const zipped = Uint8Array.from([...png(10, 10), ...bytes('PK\u0003\u0004')]);
  expect(faultOfMedia('picture', zipped, 100)).toContain('夹带');
});

test('a picture that is small on the wire and huge in memory is refused; a large photograph is not', () => {
  expect(faultOfMedia('picture', png(60_000, 60_000), 900)).toContain('太大');
  expect(faultOfMedia('picture', png(100_000, 2), 900)).toContain('太大');
  expect(faultOfMedia('picture', jpeg(8000, 6000), 12_000_000)).toBe('');
  expect(faultOfMedia('picture', png(0, 9), 900)).toContain('打不开');
  expect(faultOfMedia('picture', jpeg(10, 10).subarray(0, 5000), 900)).toContain('打不开');
});

test('size on the wire', () => {
  expect(faultOfMedia('picture', png(10, 10), 20_000_001)).toBe('照片不能超过 20 兆');
  expect(faultOfMedia('video', mp4, 100_000_001)).toBe('视频不能超过 100 兆');
  expect(faultOfMedia('pdf', pdf, 19_000_000)).toBe('');
});
