import { byUnit, standing } from '@mulin/domain/ledger/balances';
import { difference } from '@mulin/domain/ledger/check-posting';
import { decisions } from '@mulin/shared-types/documents/after';
import { polls } from '@mulin/shared-types/documents/assembly';
import { fundAccounts, fundMovements } from '@mulin/shared-types/documents/fund';
import { postings } from '@mulin/shared-types/documents/postings';
import type { matters } from '@mulin/shared-types/matters';
import { groundsInput, policyInput } from '@mulin/shared-types/operations/assembly/policy';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { postingOf } from '../../src/kit/posting';
import type { TestCloud } from '../cloud';
import { documentOf, sample } from '../sample';
import { places, staff } from '../world';

export const { community: communityId } = places;
export const balanceOf = async (unitId: string) => (await table(fundAccounts).get(unitId))?.balanceFen;
export const list =
  '房号,首期,余额\n3-2-501,9823.00,9823.00\n5-1-301,11440.00,3000.00\n商业1 101,6000.00,6000.00\n合计,27263,18823\n';

export const paper = (cloud: TestCloud, name = 'slip.jpg', content = 'picture') =>
  cloud.upload(uploadPath('fund', communityId, name), content);

/** A vote that became a decision, past all functions: passed, about one matter. */
export async function decided(matter: (typeof matters)[number], pollId = 'p1', buildings: string[] = []) {
  const draft = {
    buildings,
    questions: [],
    policy: policyInput.parse(sample(policyInput)),
    grounds: groundsInput.parse(sample(groundsInput)),
    legalMode: 'paper-binding',
    electronicGround: '',
    fileIds: [],
    instead: '',
    sealed: false,
  };
  await table(polls).insert({ ...documentOf(polls, { _id: pollId }), communityId, draft, state: 'final' } as never);
  const outcome = { questionId: 'q1', matter, kind: 'decision', passed: true, ruleId: 'x', covenantVersionId: null };
  await table(decisions).insert({
    ...documentOf(decisions, { _id: pollId }),
    communityId,
    title: '修电梯',
    legalMode: 'paper-binding',
    outcomes: [outcome],
  } as never);
  return { pollId, questionId: 'q1' };
}

/** Opening balances entered by the committee and confirmed by the community. */
export async function open(cloud: TestCloud, content = list) {
  const { entryId, ...preview } = await cloud.as(staff.committee).fund.previewOpening({
    communityId,
    fileId: await paper(cloud, 'opening.csv', content),
    day: '2026-06-30',
    evidence: [await paper(cloud)],
  });
  const { state } = await cloud.as(staff.community).fund.confirm({ entryId, agree: true });
  return { entryId, state, ...preview };
}

export async function applied(cloud: TestCloud, more: Record<string, unknown> = {}) {
  const { projectId } = await cloud.as(staff.committee).fund.apply({
    communityId,
    requestId: `tap-${Math.random().toString(36).slice(2)}`,
    title: '5 号楼电梯大修',
    what: '更换曳引机',
    route: 'emergency',
    emergency: 'lift',
    buildings: [],
    budgetFen: 600_000,
    contractor: '鄂尔多斯电梯公司',
    warranty: '两年',
    fileIds: [await paper(cloud)],
    excluded: { warranty: false, utilities: false, damage: false, service: false },
    ...more,
  } as never);
  return projectId;
}

export async function approved(cloud: TestCloud, more: Record<string, unknown> = {}) {
  const projectId = await applied(cloud, more);
  await cloud.as(staff.community).fund.check({ projectId, agree: true });
  const { state } = await cloud.as(staff.street).fund.approve({ projectId, agree: true });
  expect(state).toBe('approved');
  return projectId;
}

/** Entered by one, confirmed by another. */
export async function paid(
  cloud: TestCloud,
  projectId: string,
  kind: 'advance' | 'payment' | 'retention',
  amountFen: number,
  requestId: string = kind,
) {
  const { entryId } = await cloud.as(staff.committee).fund.pay({
    projectId,
    requestId,
    kind,
    amountFen,
    day: '2026-07-20',
    fileIds: [await paper(cloud)],
  });
  return cloud.as(staff.community).fund.confirm({ entryId, agree: true });
}

export async function settled(cloud: TestCloud, projectId: string, finalFen: number) {
  const { entryId } = await cloud.as(staff.committee).fund.settleProject({
    projectId,
    finalFen,
    day: '2026-07-20',
    fileIds: [await paper(cloud)],
  });
  return cloud.as(staff.community).fund.confirm({ entryId, agree: true });
}

/** Every test ends with this: book F balances, every home's account is what the ledger and its own movements say, nothing is below nothing. */
export async function expectSoundFund(): Promise<void> {
  const all = (await table(postings).findAll({}, { atMost: 10_000 })).map(postingOf);
  for (const posting of all) expect(Object.values(difference(posting.lines)).filter((fen) => fen !== 0)).toEqual([]);
  const byLedger = new Map(
    [...byUnit('F3001', all)].map(([unit, fen]) => [unit, -fen]).filter(([, fen]) => fen !== 0) as [string, number][],
  );
  const accounts = await table(fundAccounts).findAll({}, { atMost: 10_000 });
  expect(new Map(accounts.filter((one) => one.balanceFen !== 0).map((one) => [one._id, one.balanceFen]))).toEqual(
    byLedger,
  );
  for (const account of accounts) {
    expect(account.balanceFen).toBeGreaterThanOrEqual(0);
    expect(account.heldFen).toBeGreaterThanOrEqual(0);
    expect(account.heldFen).toBeLessThanOrEqual(account.balanceFen);
    expect(await table(fundMovements).sum({ unitId: account._id }, 'fen')).toBe(account.balanceFen);
  }
}

export async function accountFen(code: string): Promise<number> {
  const all = await table(postings).findAll({}, { atMost: 10_000 });
  const lines = all.flatMap(({ lines: every }) => every).filter(({ account }) => account === code);
  return standing({ [code]: lines.reduce((sum, line) => sum + line.debitFen - line.creditFen, 0) }, code);
}
