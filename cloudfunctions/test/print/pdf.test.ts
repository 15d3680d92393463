import { createHash } from 'node:crypto';
import { ballotSlip } from '../../src/print/documents/ballot';
import { noticeBlocks } from '../../src/print/documents/notice';
import { pagesOf } from '../../src/print/layout/pages';
import { pagesOfSlips } from '../../src/print/layout/slips';
import type { Block } from '../../src/print/paper/paper';
import { pdfOf } from '../../src/print/pdf/draw';
import { fontFaces } from '../../src/print/pdf/faces';
import { noticeOf, poll, sheets } from './papers';
import { readPdf } from './read-pdf';

const at = new Date('2026-07-01T02:00:00Z');
const faces = fontFaces();
const make = (blocks: Block[], foot = '锡源小区') => pdfOf('公告', pagesOf(blocks, { faces, size: 12, foot }), at);
const ballots = (many: number, questions = poll.questions) => {
  const of = { community: '锡源小区', poll: { ...poll, questions }, whichCounts: '以最后交的一张为准。' };
  return pdfOf(
    '选票',
    pagesOfSlips(
      sheets(many).map((sheet) => ballotSlip(sheet, of)),
      faces,
    ),
    at,
  );
};
const plain = (text: string) => text.replace(/\s+/g, '');

test('the notice is text that can be selected: every matter in full, its rule, the window, the fingerprints', async () => {
  const { pages, title } = readPdf(await make(noticeBlocks(noticeOf)));
  const text = pages.join('');
  expect(title).toBe('公告');
  for (const { text: asked, ruleText } of poll.questions) {
    expect(text).toContain(plain(asked));
    expect(text).toContain(plain(ruleText));
  }
  expect(text).toContain('2026年7月17日08:00至2026年7月25日18:00');
  expect(text).toContain('452人，48,263.50㎡');
  expect(text).toContain('M6GT-38D1-M6GT');
  expect(text).toContain('议事规则第十八条');
  expect(text).toContain('欧阳淼淼');
  expect(pages.at(-1)).toContain(`第${pages.length}页共${pages.length}页`);
});

test('both faces travel with the file, cut down to what is used', async () => {
  const pdf = await make(noticeBlocks(noticeOf));
  const { faces: embedded } = readPdf(pdf);
  expect(embedded.sort()).toEqual([
    expect.stringMatching(/^[A-Z]{6}\+NotoSansHans-Bold$/),
    expect.stringMatching(/^[A-Z]{6}\+NotoSansHans-Regular$/),
  ]);
  expect(pdf.length).toBeLessThan(300_000);
});

test('the same content gives the same bytes, at any time', async () => {
  const hash = async () =>
    createHash('sha256')
      .update(await make(noticeBlocks(noticeOf)))
      .digest('hex');
  const before = await hash();
  jest.useFakeTimers({
    now: new Date('2031-05-05T00:00:00Z'),
    doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'],
  });
  try {
    expect(await hash()).toBe(before);
  } finally {
    jest.useRealTimers();
  }
});

test('rare characters of names and places are printed', async () => {
  const rare = '喆堃龢燚赟昪㛃䶮鄂托克旗乌兰镇嘎查赵昇犇淼〇';
  expect([...rare].every((one) => faces.widthOf(one, false) && faces.widthOf(one, true))).toBe(true);
  expect(readPdf(await make([{ kind: 'text', text: rare }])).pages[0]).toContain(rare);
});

test('more than twenty thousand Chinese characters are at hand', () => {
  let known = 0;
  for (let code = 0x3400; code <= 0x9fff; code += 1) if (faces.widthOf(String.fromCodePoint(code), false)) known += 1;
  expect(known).toBeGreaterThan(27_000);
});

test('300 ballots: two a sheet, 300 different codes, each question with its boxes, and nobody’s name', async () => {
  const { pages } = readPdf(await ballots(300));
  expect(pages).toHaveLength(150);
  const text = pages.join('');
  const codes = text.match(/K\d{4}-F3C7X/g) ?? [];
  expect(codes).toHaveLength(300);
  expect(new Set(codes).size).toBe(300);
  expect(text.match(/业主签名/g)).toHaveLength(300);
  expect(text.match(/同意反对弃权/g)).toHaveLength(600);
  expect(text.match(/1人1票/g)).toHaveLength(300);
  expect(text).not.toMatch(/1[3-9]\d{9}/);
});

test('a ballot too long for half a sheet gets pages of its own, its code on every one', async () => {
  const many = Array.from({ length: 20 }, (_, nth) => ({
    ...poll.questions[0],
    questionId: `q${nth}`,
  })) as typeof poll.questions;
  const { pages } = readPdf(await ballots(2, many));
  expect(pages.length % 2).toBe(0);
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(index < pages.length / 2 ? 'K0000-F3C7X' : 'K0001-F3C7X');
  }
});
