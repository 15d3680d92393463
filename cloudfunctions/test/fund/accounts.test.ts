import { fundAccounts, fundDues, fundEntries } from '@mulin/shared-types/documents/fund';
import { jobs } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { neighbour, otherOwner, owner, places, settle, staff } from '../world';
import { accountFen, balanceOf, communityId, decided, expectSoundFund, list, open, paper } from './fund-world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
});
afterEach(() => expectSoundFund().finally(() => cloud.close()));

describe('accounts', () => {
  test('opening balances are looked at, confirmed by another person, and written once', async () => {
    const { entryId, state, ...preview } = await open(cloud);
    expect(preview).toMatchObject({ homes: 3, balanceFen: 1_882_300, missing: 1, rejected: [] });
    expect(state).toBe('done');
    expect(await balanceOf(places.home)).toBe(982_300);
    await cloud.as(staff.community).fund.confirm({ entryId, agree: true });
    await expect(open(cloud)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(open(cloud, list.replace('9823.00\n', '9999.00\n'))).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await accountFen('F1001')).toBe(1_882_300);
  });

  test('whoever entered it does not confirm it; a resident enters nothing', async () => {
    const { entryId } = await cloud.as(staff.committee).fund.previewOpening({
      communityId,
      fileId: await paper(cloud, 'opening.csv', list),
      day: '2026-06-30',
      evidence: [await paper(cloud)],
    });
    const confirm = (who: string) => cloud.as(who).fund.confirm({ entryId, agree: true });
    await expect(confirm(staff.committee)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(confirm(owner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await table(postings).count({})).toBe(0);
  });

  test('an import that broke off is gone on with by the timer and ends as if it had not', async () => {
    await table(units).insertMany(
      (await Promise.all(
        Array.from({ length: 30 }, async (_, at) => ({
          ...((await table(units).get(places.home)) as never as Record<string, unknown>),
          _id: `c_xiyuan-9-1-${100 + at}`,
          building: '9号楼',
          unitNo: 1,
          roomNo: String(100 + at),
        })),
      )) as never,
    );
    const rows = Array.from({ length: 30 }, (_, at) => `9-1-${100 + at},100.00,${at + 1}.00`);
    const { entryId, state } = await open(cloud, ['房号,首期,余额', ...rows].join('\n'));
    expect(state).toBe('done');
    // As if killed after the first part: the job believes it has only just begun.
    await table(jobs).update(
      `fund:${entryId}`,
      {},
      { state: 'running', cursor: '12', done: 12, leaseUntil: new Date(0) },
    );
    await table(fundEntries).update(entryId, {}, { state: 'working' });
    await cloud.tick('fund', 'work');
    expect(await table(fundEntries).get(entryId)).toMatchObject({ state: 'done' });
    expect(await accountFen('F3001')).toBe(46_500);
  });

  test('a home sees its own account and nobody else’s; everybody sees sums', async () => {
    await open(cloud);
    const own = await cloud.as(owner).fund.account({ unitId: places.home });
    expect(own).toMatchObject({ opened: true, firstFen: 982_300, balanceFen: 982_300, underTopUp: false });
    expect(own.movements).toHaveLength(1);
    expect(await cloud.as(neighbour).fund.account({ unitId: places.neighbour })).toMatchObject({ underTopUp: true });
    await expect(cloud.as(neighbour).fund.account({ unitId: places.home })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(cloud.as(staff.cashier).fund.account({ unitId: places.home })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const sums = await cloud.as(neighbour).fund.overview({ communityId });
    expect(sums).toMatchObject({ homes: 3, balanceFen: 1_882_300, ledgerFen: 1_882_300, agrees: true, underTopUp: 1 });
    expect(sums.buildings).toEqual([]);
    await expect(cloud.as(otherOwner).fund.overview({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('interest goes to the accounts by balance, to the last fen, once a year', async () => {
    await open(cloud);
    cloud.at('2026-07-21T02:00:00Z');
    const early = { communityId, year: '2025', amountFen: 1, day: '2026-06-29', fileIds: [await paper(cloud)] };
    await expect(cloud.as(staff.committee).fund.recordInterest(early)).rejects.toMatchObject({ field: 'day' });
    const record = async () =>
      cloud.as(staff.committee).fund.recordInterest({
        communityId,
        year: '2026',
        amountFen: 10_001,
        day: '2026-07-21',
        fileIds: [await paper(cloud)],
      });
    const { entryId } = await record();
    expect(await record()).toEqual({ entryId });
    await cloud.as(staff.community).fund.confirm({ entryId, agree: true });
    expect(await accountFen('F3002')).toBe(0);
    expect(await accountFen('F3001')).toBe(1_892_301);
    const { movements } = await cloud.as(neighbour).fund.account({ unitId: places.neighbour });
    expect(movements[0]).toMatchObject({ memo: '维修资金利息分配', fen: 1_594 });
  });
});

describe('levy', () => {
  const levy = (more: Record<string, unknown> = {}) =>
    cloud.as(staff.community).fund.levy({ communityId, kind: 'first', dueDay: '2026-08-31', ...more });
  const deposit = async (dueId: string) => {
    const fileIds = [await paper(cloud)];
    const { entryId } = await cloud.as(staff.committee).fund.recordDeposit({ dueId, day: '2026-07-20', fileIds });
    return cloud.as(staff.community).fund.confirm({ entryId, agree: true });
  };

  test('the first deposit is asked by the published amount and area, and only what is paid can be spent', async () => {
    await expect(levy()).rejects.toMatchObject({ code: 'NOT_PUBLISHED' });
    const standard = {
      communityId,
      kind: 'lift',
      fenPerSqm: 13_000,
      source: '鄂住建〔2026〕1 号',
      effectiveFrom: '2026-01-01',
    } as const;
    await cloud.as(staff.bureau).fund.setStandard(standard);
    await levy();
    await levy();
    const { dues } = await cloud.as(neighbour).fund.account({ unitId: places.neighbour });
    expect(dues).toMatchObject([{ amountFen: 1_144_000, title: '首期维修资金（鄂住建〔2026〕1 号）' }]);
    expect(await accountFen('F3001')).toBe(0);
    const dueId = dues[0]?.dueId ?? '';
    expect(await deposit(dueId)).toEqual({ state: 'done' });
    await expect(deposit(dueId)).rejects.toMatchObject({ code: 'TOO_LATE' });
    expect(await table(fundAccounts).get(places.neighbour)).toMatchObject({
      firstFen: 1_144_000,
      balanceFen: 1_144_000,
    });
  });

  test('a top-up needs a decision to raise money that passed, and is asked of those under 30 % (民法典 278)', async () => {
    await open(cloud);
    await expect(levy({ kind: 'top-up' })).rejects.toMatchObject({ field: 'pollId' });
    const using = await decided('use-fund', 'p-use');
    await expect(levy({ kind: 'top-up', ...using })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const raising = await decided('raise-fund', 'p-raise');
    await levy({ kind: 'top-up', ...raising, targetPercent: 50 });
    const due = await table(fundDues).findAll({}, { atMost: 9 });
    expect(due).toMatchObject([{ unitId: places.neighbour, kind: 'top-up', amountFen: 572_000 - 300_000 }]);
    await deposit(due[0]?._id ?? '');
    expect(await balanceOf(places.neighbour)).toBe(572_000);
  });
});
