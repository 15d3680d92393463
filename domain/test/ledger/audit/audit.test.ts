import { utils, write } from '@e965/xlsx';
import { AUDIT_SCHEMA, type AuditFile } from '../../../src/ledger/audit/audit-file';
import { chainLink, chainStart, entryHash, entryIn, postingHash } from '../../../src/ledger/audit/chain';
import { auditFrom } from '../../../src/ledger/audit/read-sheets';
import { sheetsOf } from '../../../src/ledger/audit/sheets';
import { linksOf, verifyAudit } from '../../../src/ledger/audit/verify';
import { trialBalance } from '../../../src/ledger/balances';
import { credit, type Dimensions, debit, type Posting, post } from '../../../src/ledger/posting';
import { readWorkbook } from '../../../src/roll/xlsx';

const communityId = 'c_1';
const event = (line: string, day = '2026-07-03') => ({ communityId, day, source: 'entry:v', line });
const postings: Posting[] = [
  post(event('1'), '账单', [debit('P1101', 10_744, { unitId: 'unit-1', billId: 'bill-1' }), credit('P4001', 10_744)]),
  post(event('2'), '车位代收', [
    debit('P1002', 300),
    credit('P2006', 300),
    debit('S1102', 300),
    credit('S4001', 300, { counterparty: '车主', contract: '车位合同', decisionId: 'p_1' }),
  ]),
  post(event('3', '2026-08-01'), '下月的', [debit('P1001', 5), credit('P1002', 5)]),
  post(event('4'), '电梯维保\n 7 月', [
    debit('P5003', 420_000, { counterparty: '=维保公司', voucherIds: ['v1', 'v2'] }),
    credit('P1001', 420_000),
  ]),
];

function seals(lengths: readonly number[]) {
  let hash = chainStart(communityId);
  let no = 0;
  return lengths.map((length) => {
    const [before, fromNo] = [hash, no + 1];
    for (const posting of postings.slice(no, no + length)) {
      no += 1;
      hash = chainLink(hash, postingHash(posting, no));
    }
    return { fromNo, throughNo: no, before, hash };
  });
}

/** Book P of July: the posting of August is only passed. */
function july(): AuditFile {
  const shown = [0, 1, 3];
  return {
    schema: AUDIT_SCHEMA,
    communityId,
    communityName: '锡源小区',
    book: 'P',
    from: '2026-07-01',
    to: '2026-07-31',
    part: 1,
    entries: shown.map((at) => ({
      ...entryIn('P', postings[at] as Posting, at + 1),
      enteredBy: '物业收银',
      confirmedBy: '',
    })),
    passed: [{ no: 3, hash: postingHash(postings[2] as Posting, 3) }],
    seals: seals([2, 2]),
    trial: trialBalance('P', {}, onlyP(shown.map((at) => postings[at] as Posting))),
  };
}

const onlyP = (all: readonly Posting[]) =>
  all.map((one) => ({ ...one, lines: one.lines.filter(({ account }) => account.startsWith('P')) }));

/** Written as a workbook and read again. */
function through(file: AuditFile) {
  const book = utils.book_new();
  for (const { name, rows } of sheetsOf(file, linksOf(file)))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return auditFrom(readWorkbook(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer));
}
const faultsOf = (...files: AuditFile[]) => verifyAudit(files.map(through)).faults;

test('a posting has one hash, whichever of its books looks at it', () => {
  const [, both] = postings;
  if (!both) throw new Error();
  expect(entryHash('P', entryIn('P', both, 2))).toBe(entryHash('S', entryIn('S', both, 2)));
  expect(entryHash('P', entryIn('P', both, 3))).not.toBe(postingHash(both, 2));
});

test('no household and nobody who got an allowance is shown, yet each is sealed', () => {
  const to = (counterparty: string) =>
    post(event('k'), '津贴', [debit('K5002', 1, { counterparty, voucherIds: ['v'] }), credit('K1001', 1)]);
  const bill = entryIn('P', postings[0] as Posting, 1);
  expect(JSON.stringify([bill, entryIn('K', to('王某'), 5)])).not.toMatch(/unit-1|bill-1|王某/);
  expect(postingHash(to('王某'), 5)).not.toBe(postingHash(to('李某'), 5));
});

test('every dimension of a line is sealed', () => {
  const about = { unitId: 'u', billId: 'b', voucherIds: ['v'], counterparty: 'c', contract: 'k', decisionId: 'd' };
  const more = { projectId: 'p', servicePeriod: '2026-07', due: '2026-07-31', charge: 'late' } as const;
  const whole: Required<Dimensions> = { ...about, ...more };
  const hash = (dimensions: Dimensions) =>
    postingHash(post(event('d'), '', [debit('P1101', 1, dimensions), credit('P4001', 1)]), 1);
  for (const key of Object.keys(whole) as (keyof Dimensions)[]) {
    const { [key]: _left, ...rest } = whole;
    expect([key, hash(rest) === hash(whole)]).toEqual([key, false]);
  }
});

test('written as a workbook and read again the export holds', () => {
  expect(through(july()).file).toEqual(july());
  expect(verifyAudit([through(july())])).toEqual({ ok: true, entries: 3, seals: 2, faults: [] });
});

test('whatever is changed, left out or put in is found', () => {
  const changed = (change: (file: AuditFile) => unknown) => {
    const file = structuredClone(july());
    change(file);
    return faultsOf(file);
  };
  const amount = changed(({ entries }) => {
    for (const line of entries[0]?.lines ?? []) {
      const its = line as { debitFen: number; creditFen: number };
      if (its.debitFen > 0) its.debitFen = 1;
      else its.creditFen = 1;
    }
  });
  expect(amount).toContain('第 1 至 2 笔和封存的链值对不上，少了或多了账');
  expect(amount).toContain('科目 P1101 的本期发生额和每一笔加总不一样');
  const cut = '第 3 至 4 笔和封存的链值对不上，少了或多了账';
  expect(changed(({ entries }) => void entries.pop())).toContain(cut);
  expect(changed(({ passed }) => void passed.pop())).toContain(cut);
  expect(changed((file) => Object.assign(file.seals[1] ?? {}, { before: 'x' }))).toContain('第 3 笔以前的链值接不上');
  expect(changed((file) => Object.assign(file, { trial: null }))).toContain('缺最后一册（有试算平衡的那册）');
  expect(changed((file) => Object.assign(file, { part: 2 }))).toContain('缺第 1 册，或有一册重复');
  expect(changed((file) => Object.assign(file.trial?.[0] ?? {}, { openingFen: 1 }))).not.toEqual([]);
  for (const other of [{ memo: '改过' }, { day: '2026-07-04' }, { factDay: '2026-01-01' }, { reversal: true }]) {
    expect(changed((file) => Object.assign(file.entries[0] ?? {}, other))).toEqual([
      '第 1 至 2 笔和封存的链值对不上，少了或多了账',
    ]);
  }
});

test('a chain value that was changed in the sheet names its posting', () => {
  const read = through(july());
  read.links.set(2, '0'.repeat(64));
  expect(verifyAudit([read]).faults).toEqual(['第 2 笔的内容和链值对不上']);
});
