import { longestLimit } from '../../src/street/joint';
import { whyNotHolidays, workdaysAfter, workdaysNote } from '../../src/street/working-days';

/** No real year's: days of a notice made up for the test. */
const made = {
  year: 2031,
  documentNo: '示例发〔2030〕1号',
  daysOff: ['2031-07-09', '2031-07-10', '2031-07-11'],
  daysWorked: ['2031-07-12'],
};

test('five working days: weekends alone without a notice; with one its days off, and the Saturday worked for them', () => {
  // 2031-07-07 is a Monday.
  expect(workdaysAfter('2031-07-07', 5, [])).toBe('2031-07-14');
  expect(workdaysAfter('2031-07-07', 5, [made])).toBe('2031-07-16');
  expect(workdaysAfter('2031-07-07', 2, [made])).toBe('2031-07-12');
  expect(longestLimit('urgent', '2031-07-07', [made])).toBe('2031-07-14');
});

test('days around New Year may stand in the next year’s notice', () => {
  const next = { year: 2032, documentNo: 'x', daysOff: ['2031-12-31', '2032-01-01', '2032-01-02'], daysWorked: [] };
  expect(workdaysAfter('2031-12-30', 1, [made, next])).toBe('2032-01-05');
});

test('the pages say by which notice, and what is not entered', () => {
  expect(workdaysNote([made], '2031-07-07')).toBe(
    '工作日按 2031 年放假安排（示例发〔2030〕1号）扣了周末和节假日，调休上班的算工作日。',
  );
  expect(workdaysNote([made], '2031-11-20')).toContain('2032 年的还没有录入，跨年的只扣周末');
  expect(workdaysNote([], '2031-07-07')).toContain('工作日只扣了周末，2031 年放假安排住建局还没有录入');
});

test('what cannot be in a notice of that year', () => {
  const wrong = (part: object) => whyNotHolidays({ ...made, ...part })?.field;
  expect(wrong({})).toBeUndefined();
  expect(wrong({ daysOff: ['2032-01-01'] })).toBe('daysOff');
  expect(wrong({ daysOff: ['2030-12-31'] })).toBeUndefined();
  expect(wrong({ daysWorked: ['2031-07-14'] })).toBe('daysWorked');
  expect(wrong({ daysOff: ['2031-07-12'] })).toBe('daysWorked');
});
