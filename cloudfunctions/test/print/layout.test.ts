import { linesOf } from '../../src/print/layout/lines';
import type { Mark } from '../../src/print/layout/marks';
import { pagesOf, SHEET, SIDE } from '../../src/print/layout/pages';
import type { Setting } from '../../src/print/layout/setting';
import type { Block } from '../../src/print/paper/paper';
import { fontFaces } from '../../src/print/pdf/faces';

const faces = fontFaces();
const setting = (width: number): Setting => ({ faces, width, size: 10, missing: new Set() });
const style = { size: 10, bold: false };
const set = (blocks: Block[]) => pagesOf(blocks, { faces, size: 11, foot: '锡源小区' });
const textsOf = (page: Mark[]) => page.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

test('a line is filled with whole characters and loses none', () => {
  const text = '是否续聘锡源物业服务有限公司为本小区物业服务企业';
  const lines = linesOf(text, style, setting(100));
  expect(lines.join('')).toBe(text);
  expect(lines.every((line) => [...line].length <= 10)).toBe(true);
});

test('no line begins with a full stop or ends with an opening bracket', () => {
  const lines = linesOf(
    '按照《民法典》第二百七十八条（自二〇二一年一月一日起施行），办理。'.repeat(9),
    style,
    setting(83),
  );
  for (const line of lines) {
    expect(line).not.toMatch(/^[，。、；：？！）》]/u);
    expect(line).not.toMatch(/[（《]$/u);
  }
});

test('a figure is not torn apart, a hash longer than the line is', () => {
  const lines = linesOf('使用维修资金 182,000.00 元更换电梯', style, setting(75));
  expect(lines.some((line) => line.includes('182,000.00'))).toBe(true);
  const hash = 'a1'.repeat(32);
  const cut = linesOf(hash, style, setting(100));
  expect(cut.length).toBeGreaterThan(1);
  expect(cut.join('')).toBe(hash);
});

test('nothing stands beyond the margins, however long titles and names are', () => {
  const long = '关于是否续聘鄂托克旗锡源物业服务有限公司并调整服务标准以及更换全部电梯曳引机的表决'.repeat(3);
  const pages = set([
    { kind: 'title', text: long, under: long },
    { kind: 'facts', rows: [[long, long]] },
    {
      kind: 'table',
      columns: [
        { title: long, share: 1 },
        { title: '二', share: 2, align: 'right' },
      ],
      rows: [[long, long]],
    },
    { kind: 'choices', options: ['敖登格日乐图雅其木格那仁花', '欧阳淼淼', long.slice(0, 20)] },
    { kind: 'beside', code: long.slice(0, 40), caption: long, blocks: [{ kind: 'text', text: long }] },
  ]);
  for (const mark of pages.flat()) {
    if (mark.kind !== 'text') continue;
    const width = [...mark.text].reduce((sum, one) => sum + (faces.widthOf(one, mark.bold) ?? 0), 0) * mark.size;
    expect(mark.x).toBeGreaterThanOrEqual(SIDE - 0.01);
    expect(mark.x + width).toBeLessThanOrEqual(SHEET.width - SIDE + 0.01);
  }
});

test('a table goes on with its headings on every page, and pages are numbered', () => {
  const rows = Array.from({ length: 90 }, (_, nth) => [String(nth + 1), `第 ${nth + 1} 户`]);
  const pages = set([
    {
      kind: 'table',
      columns: [
        { title: '行次', share: 1 },
        { title: '住户', share: 3 },
      ],
      rows,
    },
  ]);
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) {
    expect(textsOf(page).filter((text) => text === '行次')).toHaveLength(1);
    expect(textsOf(page)).toContain(`第 ${index + 1} 页 共 ${pages.length} 页`);
  }
  const shown = pages.flatMap(textsOf).filter((text) => / 户$/.test(text));
  expect(shown).toEqual(rows.map(([, home]) => home));
});

test('a heading is never the last thing on a page', () => {
  for (let before = 20; before < 45; before += 1) {
    const filler = Array.from({ length: before }, (): Block => ({ kind: 'text', text: '一行' }));
    const pages = set([...filler, { kind: 'heading', text: '标题' }, { kind: 'text', text: '正文' }]);
    const page = pages.find((one) => textsOf(one).includes('标题')) ?? [];
    expect(textsOf(page)).toContain('正文');
  }
});

test('a character no face has is shown as 〓 and named at the end, so that it is not lost', () => {
  const texts = set([{ kind: 'text', text: '业主𠮷田' }])
    .flatMap(textsOf)
    .join('\n');
  expect(texts).toContain('业主〓田');
  expect(texts).toContain('U+20BB7');
});
