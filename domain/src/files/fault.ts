import { type MediaKind, mediaIn } from './media';

/** 上传限制 as data. A picture of more pixels than this stops an old phone that opens it, however small the file. */
const most: Record<MediaKind, { bytes: number; text: string }> = {
  picture: { bytes: 20_000_000, text: '照片不能超过 20 兆' },
  video: { bytes: 100_000_000, text: '视频不能超过 100 兆' },
  pdf: { bytes: 20_000_000, text: 'PDF 不能超过 20 兆' },
};
const MOST_PIXELS = 64_000_000;
const LONGEST_SIDE = 20_000;

const names: Record<MediaKind, string> = { picture: '照片', video: '视频', pdf: 'PDF' };

/** What no picture, video or PDF of a phone has among its first bytes: a page, a program, an archive. */
const PAGE = /<(?:script|html|svg|iframe|!doctype)|<\?php/i;
const ARCHIVE = 'PK\u0003\u0004';
const LOOKED_AT = 2_048;

/** Why a file cannot be what its ending says, in words; empty if it can. `head`: its first `HEAD_BYTES`. */
export function faultOfMedia(wanted: MediaKind, head: Uint8Array, size: number): string {
  const media = mediaIn(head);
  if (media?.kind !== wanted) return `这个文件不是${names[wanted]}，请换一个`;
  const beginning = String.fromCharCode(...head.subarray(0, LOOKED_AT));
  if (PAGE.test(beginning) || beginning.includes(ARCHIVE)) return '这个文件里夹带了别的东西，请重新拍一张';
  if (size > most[wanted].bytes) return most[wanted].text;
  if (wanted !== 'picture') return '';
  const { width = 0, height = 0 } = media.pixels ?? {};
  if (width === 0 || height === 0) return '这张照片打不开，请重新拍一张';
  const tooLarge = width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE;
  return tooLarge ? '这张照片太大了，手机打不开，请换一张小一点的' : '';
}

const LARGEST_TABLE = 20_000_000;

/** A spreadsheet is read by its reader; here only whether it can be. */
export const faultOfTable = (size: number): string => (size > LARGEST_TABLE ? '表格不能超过 20 兆' : '');
