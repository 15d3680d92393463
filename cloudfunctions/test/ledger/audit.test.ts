import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AuditFile } from '@mulin/domain/ledger/audit/audit-file';
import { auditFrom } from '@mulin/domain/ledger/audit/read-sheets';
import { verifyAudit } from '@mulin/domain/ledger/audit/verify';
import { readWorkbook } from '@mulin/domain/roll/xlsx';
import { ledgerAuditParts, ledgerAudits, ledgerSeals } from '@mulin/shared-types/documents/ledger';
import { jobs } from '@mulin/shared-types/documents/people';
import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { readFile } from '../../src/kit/files';
import { fallBehind } from '../../src/ledger/month-sums';
import { expectSoundBooks, publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { otherOwner, owner, places, settle, staff } from '../world';
import { recorded } from './recorded';

const { community: communityId } = places;
let cloud: TestCloud;
let clock: number;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  clock = Date.parse('2026-08-20T02:00:00Z');
  cloud.at(new Date(clock).toISOString());
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

async function tick(): Promise<void> {
  clock += 120_000;
  cloud.at(new Date(clock).toISOString());
  await cloud.tick('ledger', 'giveNumbers');
}

const july = { communityId, book: 'P', fromMonth: '2026-07', toMonth: '2026-07' } as const;

/** The volumes as their spreadsheets say, read back. */
async function volumes(auditId: string) {
  const parts = await table(ledgerAuditParts).findAll({ auditId }, { atMost: 99, orderBy: [['part', 'asc']] });
  return Promise.all(
    parts.map(async ({ sheetId, dataId }) => ({
      read: auditFrom(readWorkbook(await readFile(sheetId))),
      data: JSON.parse(String(await readFile(dataId))) as AuditFile,
    })),
  );
}

test('a month of one book: what is in the sheets is what the ledger has, checked by the chain and the trial balance', async () => {
  cloud.at('2026-06-20T02:00:00Z');
  await publish(cloud);
  cloud.at(new Date(clock).toISOString());
  await recorded(cloud, 'june', '2026-06-30', 7);
  await cloud.as(staff.manager).fees.startRun({ communityId, month: '2026-08' });
  for (const day of ['2026-07-02', '2026-08-03', '2026-07-31']) await recorded(cloud, day, day);
  await expect(cloud.as(staff.manager).ledger.startAudit(july)).rejects.toMatchObject({ code: 'TOO_EARLY' });
  await tick();
  const { auditId } = await cloud.as(staff.committee).ledger.startAudit(july);
  const [volume, ...more] = await volumes(auditId);
  expect(more).toEqual([]);
  if (!volume) throw new Error();
  expect(verifyAudit([volume.read])).toMatchObject({ ok: true, entries: 2, faults: [] });
  expect(volume.data).toEqual(volume.read.file);
  expect(volume.data.entries.map(({ day, memo, enteredBy }) => [day, memo, enteredBy]).sort()).toEqual([
    ['2026-07-02', '维保', '物业收银'],
    ['2026-07-31', '维保', '物业收银'],
  ]);
  expect(volume.data.trial?.find(({ account }) => account === 'P5003')).toMatchObject({
    openingFen: 7,
    debitFen: 2_000,
    closingFen: 2_007,
  });
  expect(JSON.stringify(volume.data)).not.toMatch(/王秀兰|3-2-501|cashier某/);
  const { audits } = await cloud.as(staff.street).ledger.audits({ communityId });
  expect(audits).toMatchObject([{ auditId, state: 'done', done: 2, total: 2, book: 'P' }]);
  const { volumes: files } = await cloud.as(staff.bureau).ledger.auditFiles({ auditId });
  expect(files).toMatchObject([{ part: 1, entries: 2, sheetName: '锡源小区物业费账本2026-07至2026-07第1册.xlsx' }]);
});

test('seals made at different times are followed one by one; asked for twice it is the same export', async () => {
  for (let nth = 0; nth < 6; nth += 1) {
    await recorded(cloud, `e${nth}`, nth === 3 ? '2026-06-02' : '2026-07-02', nth + 1);
    if (nth % 2 === 1) await tick();
  }
  const { auditId } = await cloud.as(staff.manager).ledger.startAudit(july);
  const whole = await volumes(auditId);
  expect(verifyAudit(whole.map(({ read }) => read))).toMatchObject({ ok: true, entries: 5, seals: 3 });
  expect(whole[0]?.data.passed).toHaveLength(1);
  expect((await cloud.as(staff.manager).ledger.startAudit(july)).auditId).toBe(auditId);
  expect(await table(ledgerAudits).count({})).toBe(1);
});

test('a large ledger comes in volumes; a worker that begins again writes the same volumes', async () => {
  const many = Array.from({ length: 4_600 }, (_, nth) => ({
    ...documentOf(postings, { _id: `bill:${nth}#raised`, communityId, day: '2026-07-05', memo: '出具物业费账单' }),
    books: ['P' as const],
    lines: [
      { account: 'P1101', debitFen: 100, creditFen: 0 },
      { account: 'P4001', debitFen: 0, creditFen: 100 },
    ],
    source: `bill:${nth}`,
    factDay: null,
    reverses: null,
    no: nth + 1,
    by: 'timer',
  }));
  await table(postings).insertMany(many);
  await fallBehind(communityId);
  for (let seals = 0; seals < 10; seals += 1) await tick();
  const { auditId } = await cloud.as(staff.manager).ledger.startAudit(july);
  for (const at of [1, 2]) {
    clock += 120_000;
    cloud.at(new Date(clock).toISOString());
    await cloud.tick('ledger', 'work');
    const { audits } = await cloud.as(staff.manager).ledger.audits({ communityId });
    expect(audits).toMatchObject([{ state: 'done', done: 4_600, total: 4_600 }]);
    const all = (await volumes(auditId)).map(({ read }) => read);
    expect(all.map(({ file }) => file.entries.length)).toEqual([4_000, 600]);
    expect(verifyAudit(all)).toMatchObject({ ok: true, entries: 4_600 });
    expect(verifyAudit(all.slice(1)).faults).toContain('缺第 1 册，或有一册重复');
    const again = { state: 'running' as const, cursor: '', done: 0, leaseUntil: new Date(clock) };
    if (at === 1) await table(jobs).update(auditId, { state: 'done' }, again);
  }
});

test('numbers given by several ticks at once, while costs are being recorded, make one chain without a fork', async () => {
  const storm = Array.from({ length: 20 }, (_, nth) => recorded(cloud, `s${nth}`, '2026-07-02', nth + 1));
  await Promise.all([...storm, cloud.tick('ledger', 'giveNumbers'), cloud.tick('ledger', 'giveNumbers')]);
  await tick();
  await tick();
  const seals = await table(ledgerSeals).findAll({ communityId }, { atMost: 99, orderBy: [['throughNo', 'asc']] });
  for (const [at, seal] of seals.entries()) {
    expect(seal.fromNo).toBe((seals[at - 1]?.throughNo ?? 0) + 1);
    if (at > 0) expect(seal.before).toBe(seals[at - 1]?.hash);
  }
  const { auditId } = await cloud.as(staff.manager).ledger.startAudit(july);
  expect(verifyAudit((await volumes(auditId)).map(({ read }) => read))).toMatchObject({ ok: true, entries: 20 });
});

test('a posting changed, or taken out, behind the functions’ back is found by the verifier', async () => {
  for (const day of ['2026-07-02', '2026-07-03', '2026-07-04']) await recorded(cloud, day, day);
  await tick();
  const first = await table(postings).first({ communityId, no: 1 });
  if (!first) throw new Error();
  await table(postings).update(first._id, { no: 1 }, { memo: '别的用途' });
  const { auditId } = await cloud.as(staff.manager).ledger.startAudit(july);
  const [volume] = await volumes(auditId);
  expect(volume && verifyAudit([volume.read]).faults).toEqual(['第 1 至 3 笔和封存的链值对不上，少了或多了账']);
});

test('npm run verify-ledger: 0 when all holds, 1 with the posting otherwise, 2 on what is no export', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mulin-audit-'));
  const root = path.join(__dirname, '../../..');
  const run = (...names: string[]) =>
    spawnSync(
      process.execPath,
      ['scripts/run.mjs', 'domain/src/command/verify-ledger.ts', ...names.map((name) => path.join(folder, name))],
      { cwd: root, encoding: 'utf8' },
    );
  await recorded(cloud, 'a', '2026-07-02');
  await tick();
  const { auditId } = await cloud.as(staff.manager).ledger.startAudit(july);
  const [part] = await table(ledgerAuditParts).findAll({ auditId }, { atMost: 9 });
  const data = String(await readFile(part?.dataId ?? ''));
  writeFileSync(path.join(folder, 'a.xlsx'), await readFile(part?.sheetId ?? ''));
  writeFileSync(path.join(folder, 'a.json'), data);
  writeFileSync(path.join(folder, 'bad.json'), data.replaceAll('"debitFen":1000', '"debitFen":1001'));
  writeFileSync(path.join(folder, 'none.json'), '{}');
  expect(run('a.xlsx')).toMatchObject({ status: 0, stdout: '1 笔，1 段封存，全部对得上\n' });
  expect(run('a.json')).toMatchObject({ status: 0 });
  expect(run('bad.json')).toMatchObject({ status: 1, stdout: expect.stringContaining('第 1 笔借贷不平') });
  expect(run('none.json')).toMatchObject({ status: 2 });
  expect(run()).toMatchObject({ status: 2 });
  rmSync(folder, { recursive: true });
});

test('clerks, cashiers, residents and people of another community take no books out', async () => {
  await recorded(cloud, 'a', '2026-07-02');
  await tick();
  const { auditId } = await cloud.as(staff.manager).ledger.startAudit(july);
  for (const openid of [staff.clerk, staff.cashier, staff.repairer, owner, otherOwner]) {
    await expect(cloud.as(openid).ledger.startAudit(july)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(cloud.as(openid).ledger.audits({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(cloud.as(openid).ledger.auditFiles({ auditId })).rejects.toMatchObject({
      code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/),
    });
  }
});
