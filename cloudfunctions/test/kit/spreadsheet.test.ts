import { readWorkbook } from '@mulin/domain/roll/xlsx';
import { spreadsheet } from '../../src/kit/spreadsheet';

const written = (text: string) =>
  readWorkbook(spreadsheet([{ name: '台账', rows: [['说明'], [text]], widths: [20] }]))[0]?.rows[1]?.[0];

test('a text longer than a cell holds is cut and says so, rather than keeping the whole list from being taken away', () => {
  const long = String(written(`${'😀'.repeat(20_000)}完`));
  expect(long.length).toBeLessThanOrEqual(32_767);
  expect(long).toMatch(/^(?:😀)+…（后面的太长，表里放不下）$/u);
  expect(written('说'.repeat(32_767))).toBe('说'.repeat(32_767));
});

test.each(['=HYPERLINK("http://x","点我")', '+1+1', '@SUM(1)', '-2', '\tcmd'])(
  '%s stays a text, nobody’s formula',
  (text) => expect(written(text)).toBe(text),
);
