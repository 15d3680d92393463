import { readFileSync } from 'node:fs';
import path from 'node:path';
import { demonstrated } from '../../src/demonstrated';
import { Door } from '../../src/front-door/door';
import { root } from '../../src/stage';
import { family, newcomer, staff } from '../../src/story/cast';

const told = demonstrated();
const door = new Door(told.url);
const { communityId } = told.places;
const manager = door.as(staff.manager.openid);
const clerk = door.as(staff.clerk.openid);
const committee = door.as(staff.committeeMember.openid);
const resident = told.residents[0];
if (!resident) throw new Error('nobody lives here');
const [unitId = ''] = resident.unitIds;
const owner = door.as(resident.openid);

interface Expected {
  accepted: { building: string; unit: number | null; no: string; areaCenti: number }[];
  totals: { acceptedRows: number; areaCenti: number };
}

test('the roll is what the register says, unit by unit, and what was corrected since', async () => {
  const expected = JSON.parse(
    readFileSync(path.join(root, 'domain/registers/roll-xiyuan.expected.json'), 'utf8'),
  ) as Expected;
  const areas: number[] = [];
  for (let skip = 0; ; skip += 50) {
    const { total, units } = await clerk.roll.list({ communityId, skip, limit: 50 });
    expect(total).toBe(expected.totals.acceptedRows);
    areas.push(...units.map((unit) => unit.areaCenti));
    if (units.length < 50) break;
  }
  const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b);
  const wanted = expected.accepted.map((row) => row.areaCenti);
  const { corrections } = await manager.fees.areaCorrections({ communityId });
  const done = corrections.filter(({ state }) => state === 'done');
  for (const { beforeCenti, areaCenti } of done) wanted[wanted.indexOf(beforeCenti)] = areaCenti;
  expect(done).toHaveLength(1);
  expect(sorted(areas)).toEqual(sorted(wanted));
});

test('one openid is owner here and committee there', async () => {
  const { homes, memberships } = await committee.account.me({});
  expect(homes).toHaveLength(1);
  expect(memberships.map((one) => one.role)).toEqual(expect.arrayContaining(['owner', 'committee']));
});

test('the books balance, and what is owed is what the open bills say', async () => {
  const before = await manager.fees.collection({ communityId });
  const { accounts, balanced } = await manager.ledger.trialBalance({ communityId, upTo: told.calendar.today });
  const after = await manager.fees.collection({ communityId });
  expect(balanced).toBe(true);
  const owed = accounts
    .filter(({ account }) => ['P1101', 'P1102'].includes(account))
    .reduce((sum, one) => sum + one.debitFen - one.creditFen, 0);
  // Other tests bill and pay meanwhile; the books were read between the two.
  const open = [before, after].map(({ billedFen, paidFen }) => billedFen - paidFen);
  expect(owed).toBeGreaterThanOrEqual(Math.min(...open));
  expect(owed).toBeLessThanOrEqual(Math.max(...open));
});

test('running the bills of a month again changes nothing', async () => {
  const [month = ''] = told.calendar.half.months;
  const before = await clerk.fees.run({ communityId, month });
  await clerk.fees.startRun({ communityId, month });
  const after = await clerk.fees.run({ communityId, month });
  expect([after.bills, after.billedFen]).toEqual([before.bills, before.billedFen]);
});

test('the company’s statements of the half-year stand on the board, computed and in time', async () => {
  const { statements } = await manager.board.statements({ communityId });
  const published = statements.filter((one) => one.state === 'published' && one.period === told.calendar.half.period);
  expect(published.map((one) => one.kind).sort()).toEqual(['fees', 'fund-use', 'shared-earnings', 'utilities']);
  for (const { statementId } of published) {
    const shown = await owner.board.statement({ statementId });
    expect(shown.badge).toBe('on-time');
    const { opening, incomeFen, outgoFen, closing, monthly } = shown.figures;
    expect(opening + incomeFen - outgoFen).toBe(closing);
    expect(monthly).toHaveLength(6);
    expect(shown.vouchers.length).toBeGreaterThan(0);
  }
});

test('a correction supersedes, it does not overwrite', async () => {
  const { statements } = await manager.board.statements({ communityId });
  const first = statements.find((one) => one.kind === 'shared-earnings' && one.state === 'published');
  if (!first) throw new Error('no statement');
  const cashier = door.as(staff.cashier.openid);
  const draft = { communityId, kind: 'shared-earnings' as const, period: first.period };
  await expect(cashier.board.draftStatement(draft)).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
  const { statementId } = await cashier.board.draftStatement({ ...draft, reason: '补一处说明' });
  const { figures } = await cashier.board.statement({ statementId });
  const reasons = Object.fromEntries(
    figures.lines.filter((line) => line.big).map((line) => [line.code, '上期没有可比数']),
  );
  await cashier.board.submitStatement({ statementId, reasons });
  await committee.board.reviewStatement({ statementId, agree: true });
  await expect(owner.board.statement({ statementId: first.statementId })).resolves.toMatchObject({
    state: 'superseded',
  });
  await expect(owner.board.statement({ statementId })).resolves.toMatchObject({
    state: 'published',
    supersedes: first.statementId,
  });
});

test('the vote in its last days has about sixty per cent, and nobody sees a choice', async () => {
  const { poll } = await owner.assembly.show({ pollId: told.presentPollId });
  expect(poll.state).toBe('open');
  const { heads = 0, totalHeads = 1 } = poll.turnout ?? {};
  expect(heads / totalHeads).toBeGreaterThan(0.52);
  expect(heads / totalHeads).toBeLessThan(0.66);
  await expect(committee.assembly.result({ pollId: told.presentPollId })).rejects.toMatchObject({ code: 'TOO_EARLY' });
});

test('repairs stand in every state', async () => {
  const states = new Set<string>();
  for (const [index, { openid, unitIds }] of told.residents.entries()) {
    if (index > 20) break;
    const { requests } = await door.as(openid).requests.mine({ unitId: unitIds[0] ?? '' });
    for (const one of requests) states.add(one.state);
  }
  expect([...states].sort()).toEqual(['closed', 'done', 'reported', 'taken', 'withdrawn']);
});

test('who does not belong here sees nothing of it', async () => {
  const stranger = door.as(newcomer.openid);
  await expect(stranger.board.notices({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(stranger.ledger.entries({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(owner.roll.list({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const relative = door.as(family.openid);
  const choices = [{ questionId: 'q1', choice: 'agree' as const }];
  await expect(
    relative.assembly.cast({ unitId, pollId: told.presentPollId, choices, nonce: '0'.repeat(32) }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
