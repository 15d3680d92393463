import { parsePeriod } from '../../src/day/period';
import { noArrears } from '../../src/disclosure/arrears';
import { budgetLines, planRows, yearPlan } from '../../src/disclosure/budget';
import { statementA } from '../../src/disclosure/statement-a';
import { statementB } from '../../src/disclosure/statement-b';

const input = { communityId: 'c', period: parsePeriod('2026H1'), opening: {}, postings: [] };

test('every line that can be planned is a line of its statement', () => {
  for (const feeSystem of ['lump-sum', 'commission'] as const) {
    const a = statementA({ ...input, feeSystem, arrears: noArrears }).lines.map(({ code }) => code);
    for (const { code } of budgetLines('fees', feeSystem)) expect(a).toContain(code);
    for (const code of Object.keys(yearPlan('fees', feeSystem, []))) expect(a).toContain(code);
  }
  const b = statementB(input).lines.map(({ code }) => code);
  for (const { code } of budgetLines('shared-earnings', 'lump-sum')) expect(b).toContain(code);
});

test('totals follow the statement’s formulas: A4, A40, A50 of a lump sum, A53 of a commission; B3', () => {
  const items = [
    { code: 'A1', amountFen: 1000 },
    { code: 'A2', amountFen: 100 },
    { code: 'A10', amountFen: 50 },
    { code: 'A20', amountFen: 600 },
    { code: 'A39', amountFen: 20 },
  ];
  expect(yearPlan('fees', 'lump-sum', items)).toMatchObject({ A4: 900, A40: 620, A50: 330 });
  expect(yearPlan('fees', 'commission', [...items, { code: 'A51', amountFen: 80 }])).toMatchObject({ A53: 250 });
  const earnings = [
    { code: 'B1.S4001', amountFen: 500 },
    { code: 'B2.S5001', amountFen: 70 },
    { code: 'B4.S6001', amountFen: 300 },
  ];
  expect(yearPlan('shared-earnings', 'lump-sum', earnings)).toMatchObject({ B1: 500, B2: 70, B3: 430, B4: 300 });
  expect(planRows('shared-earnings', 'lump-sum', earnings).map(({ title }) => title)).toContain('净收益');
});

test('the year’s plan stands beside the lines it is about, and is part of what the statement’s hash seals', () => {
  const plan = yearPlan('fees', 'lump-sum', [{ code: 'A20', amountFen: 600 }]);
  const { lines } = statementA({ ...input, feeSystem: 'lump-sum', arrears: noArrears, plan });
  const of = (code: string) => lines.find((line) => line.code === code)?.budgetFen;
  expect([of('A20'), of('A40'), of('A21')]).toEqual([600, 600, undefined]);
});
