import { oldDebtTakenBack, openingOfHomes, openingTaken } from '../../src/ledger/builders/opening';
import { difference } from '../../src/ledger/check-posting';
import { openedAccount, openedAccounts, openingDifferences, openingRows } from '../../src/ledger/opening';
import { signedFen } from '../../src/ledger/posting';

const event = { communityId: 'xiyuan', day: '2026-06-30', source: 'opening:xiyuan:P', line: 'book' };
const balance = (account: string, fen: number, counterparty = '') => ({ account, fen, counterparty });
const lumpSum = { book: 'P', feeSystem: 'lump-sum' } as const;
const commission = { book: 'P', feeSystem: 'commission' } as const;
const home = (account: string, fen: number) => ({ account, fen, about: { unitId: 'u' } });

test('an account is named by its code or its title, and only where the book may open with it', () => {
  expect(openedAccount('P', 'lump-sum', 'P1001 物业费银行存款')).toBe('P1001');
  expect(openedAccount('P', 'lump-sum', ' 业主余额 ')).toBe('P2002');
  expect(openedAccount('P', 'lump-sum', '预收物业费')).toBeUndefined();
  expect(openedAccount('P', 'commission', '预收物业费')).toBe('P2001');
  expect(openedAccount('S', 'lump-sum', 'P1001')).toBeUndefined();
  expect(openedAccounts('K', 'lump-sum')).not.toHaveProperty('K4001');
  expect(openingRows('S', 'lump-sum').map(({ code, side }) => [code, side])).toContainEqual(['S3001', '结余']);
});

test('the book and its homes together stand as the sheet said, whatever is over, to the fen', () => {
  const balances = [balance('P1001', 900), balance('P1101', 300), balance('P2002', 500), balance('P3001', 700)];
  expect(openingDifferences(lumpSum, balances, { P1101: 300, P2002: 500 })).toEqual([]);
  const book = openingTaken(event, lumpSum, balances);
  const homes = openingOfHomes({ ...event, line: 'homes:0' }, lumpSum, [home('P1101', 300), home('P2002', 500)]);
  const sums: Record<string, number> = {};
  for (const posting of [book, homes]) {
    expect(difference(posting.lines)).toEqual({ P: 0 });
    for (const line of posting.lines) sums[line.account] = (sums[line.account] ?? 0) + signedFen(line);
  }
  expect(sums).toEqual({ P1001: 900, P1101: 300, P2002: -500, P3001: -700 });
});

test('what does not agree is named with its sum', () => {
  const balances = [balance('P1001', 900), balance('P1101', 300), balance('P2101', 900)];
  expect(openingDifferences(commission, balances, { P1101: 299, P2005: 7 })).toEqual([
    { what: '资产减去负债和结余', fen: 300 },
    { what: '“应收物业费”减去分户表合计', fen: 1 },
    { what: '“装修押金”减去分户表合计', fen: -7 },
    { what: '酬金制：“预收物业费”减去没收到的物业费', fen: -300 },
  ]);
});

test.each([
  ['lump-sum', 'P1101', 'P3001'],
  ['commission', 'P1101', 'P2001'],
  ['commission', 'P1103', 'P2101'],
] as const)('%s: an old debt on %s that was never owed comes out of %s', (feeSystem, account, from) => {
  const { lines } = oldDebtTakenBack(event, { book: 'P', feeSystem }, home(account, 300));
  expect(lines).toMatchObject([
    { account: from, debitFen: 300 },
    { account, creditFen: 300 },
  ]);
});
