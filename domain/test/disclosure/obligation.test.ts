import { noticeKinds, noticeKindsOf, statementKinds } from '../../src/disclosure/notice-kinds';
import { obligationStatus, obligationsOf, timelyRate } from '../../src/disclosure/obligation';
import { mergeSmallCells } from '../../src/disclosure/small-cells';

describe('the lists to be posted', () => {
  it('are four, three and eight, the eight in both readings', () => {
    expect(
      (['four-open', 'three-open', 'eight-items', 'price-board', 'statements'] as const).map(
        (list) => noticeKindsOf(list).length,
      ),
    ).toEqual([4, 3, 8, 8, 5]);
    expect(new Set(noticeKinds.map((kind) => kind.id)).size).toBe(28);
    expect(noticeKinds.every((kind) => kind.basis.length > 0)).toBe(true);
  });
});

describe('obligations', () => {
  const [kind] = statementKinds;
  if (!kind) throw new Error('no statement');

  it('fall due on 31 July and 31 January for the halves', () => {
    expect(obligationsOf(kind, 'xiyuan', '2024-03-01', '2025-07-01').map(({ id, due }) => [id, due])).toEqual([
      ['xiyuan:statements.A:2024H1', '2024-07-31'],
      ['xiyuan:statements.A:2024H2', '2025-01-31'],
      ['xiyuan:statements.A:2025H1', '2025-07-31'],
    ]);
    expect(obligationsOf(kind, 'xiyuan', '2025-01-01', '2025-06-30')).toEqual([]);
  });

  it('stand once for what is posted for good', () => {
    const [staff] = noticeKindsOf('four-open');
    if (!staff) throw new Error('no notice');
    expect(obligationsOf(staff, 'xiyuan', '2025-01-01', '2025-02-01')).toMatchObject([{ due: '2025-01-31' }]);
  });

  it('are overdue from the day after, by themselves', () => {
    const [first] = obligationsOf(kind, 'xiyuan', '2025-01-01', '2025-07-01');
    if (!first) throw new Error('no obligation');
    expect(obligationStatus(first, undefined, '2025-07-31')).toEqual({ status: 'not-due', daysLeft: 0 });
    expect(obligationStatus(first, undefined, '2025-08-03')).toEqual({
      status: 'overdue',
      days: 3,
      missing: 'publication',
    });
    const posted = { publishedOn: '2025-07-30', hasPhotoOfPosting: false };
    expect(obligationStatus(first, posted, '2025-08-01')).toEqual({ status: 'overdue', days: 1, missing: 'photo' });
    expect(obligationStatus(first, { ...posted, hasPhotoOfPosting: true }, '2025-08-01')).toEqual({
      status: 'met',
      lateDays: 0,
    });
    expect(obligationStatus(first, { publishedOn: '2025-08-05', hasPhotoOfPosting: true }, '2025-09-01')).toEqual({
      status: 'met',
      lateDays: 5,
    });
  });

  it('make a rate that is truncated', () => {
    const met = { status: 'met', lateDays: 0 } as const;
    expect(
      timelyRate([
        met,
        met,
        { status: 'overdue', days: 1, missing: 'publication' },
        { status: 'not-due', daysLeft: 3 },
      ]),
    ).toBe(6666);
    expect(timelyRate([])).toBeNull();
  });
});

describe('totals per building', () => {
  it('never tell on fewer than ten homes', () => {
    const building = (name: string, units: number, fen: number) => ({ name, units, fen });
    const together = (a: { fen: number }, b: { fen: number }) => ({ ...building('', 0, 0), fen: a.fen + b.fen });
    const merged = (...cells: ReturnType<typeof building>[]) => mergeSmallCells(cells, together);
    expect(merged(building('1', 24, 100), building('2', 6, 10), building('3', 3, 1))).toEqual([
      building('1、2、3', 33, 111),
    ]);
    expect(merged(building('1', 3, 1), building('2', 8, 10), building('3', 12, 5))).toEqual([
      building('1、2', 11, 11),
      building('3', 12, 5),
    ]);
    expect(merged(building('1', 9, 5))).toEqual([]);
  });
});
