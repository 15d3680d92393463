import { owedFen } from '@mulin/domain/fees/owed';
import { byUnit, standing } from '@mulin/domain/ledger/balances';
import { difference } from '@mulin/domain/ledger/check-posting';
import { bills } from '@mulin/shared-types/documents/fees';
import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../src/kit/database';
import { postingOf } from '../src/kit/posting';
import type { TestCloud } from './cloud';
import { places, staff } from './world';

export const prices = { 'walk-up': 8_500, lift: 17_000, shop: 25_000, parking: 400_000 } as const;
export type Kind = keyof typeof prices;
export type Terms = NonNullable<Parameters<ReturnType<TestCloud['as']>['fees']['draftStandard']>[0]['terms']>;

/** Drafts and publishes standards, all of them or some; in force from the day given. */
export async function publish(
  cloud: TestCloud,
  kinds: readonly Kind[] = ['walk-up', 'lift', 'shop', 'parking'],
  from = '2026-07-01',
  terms: Terms = {},
) {
  const ids: string[] = [];
  for (const kind of kinds) {
    const { standardId } = await cloud.as(staff.clerk).fees.draftStandard({
      communityId: places.community,
      name: `${kind}物业费`,
      kind,
      basis: kind === 'parking' ? 'space' : 'area',
      rateTenThou: prices[kind],
      priceType: 'market',
      ground: '服务合同第 12 条',
      service: '三级服务',
      cycles: ['half-year', 'month', 'quarter', 'year'],
      dueDay: 31,
      terms,
      effectiveFrom: from,
    });
    await cloud.as(staff.manager).fees.publishStandard({ standardId });
    ids.push(standardId);
  }
  return ids;
}

/** What most tests begin with: prices published in June, and the bills of July–December 2026, written on a day of July. */
export async function firstBills(
  cloud: TestCloud,
  kinds?: readonly Kind[],
  { terms = {}, on = '2026-07-02' }: { terms?: Terms; on?: string } = {},
): Promise<void> {
  cloud.at('2026-06-20T02:00:00Z');
  await publish(cloud, kinds, '2026-07-01', terms);
  cloud.at(`${on}T01:00:00Z`);
  await cloud.as(staff.clerk).fees.startRun({ communityId: places.community, month: '2026-07' });
}

/** Every test ends with this: the books balance, and what homes owe by the books is what their open bills say. */
export async function expectSoundBooks(): Promise<void> {
  const all = (await table(postings).findAll({}, { atMost: 10_000 })).map(postingOf);
  for (const posting of all) expect(Object.values(difference(posting.lines)).filter((fen) => fen !== 0)).toEqual([]);
  const open = await table(bills).findAll({ state: 'open' }, { atMost: 10_000 });
  const owed = new Map<string, number>();
  for (const bill of open) owed.set(bill.unitId, (owed.get(bill.unitId) ?? 0) + owedFen(bill));
  const byBooks = new Map<string, number>();
  for (const account of ['P1101', 'P1102', 'P1103']) {
    for (const [unitId, fen] of byUnit(account, all)) byBooks.set(unitId, (byBooks.get(unitId) ?? 0) + fen);
  }
  for (const [unitId, fen] of byBooks) if (fen === 0) byBooks.delete(unitId);
  expect(byBooks).toEqual(owed);
}

/** What an account stands at in its own sense. Fen. */
export async function accountFen(account: string): Promise<number> {
  const all = await table(postings).findAll({}, { atMost: 10_000 });
  const fen = all.flatMap(({ lines }) => lines).filter((line) => line.account === account);
  return standing({ [account]: fen.reduce((sum, line) => sum + line.debitFen - line.creditFen, 0) }, account);
}
