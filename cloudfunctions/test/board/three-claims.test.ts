import type { Contract, Operation } from '@mulin/shared-types/contract';
import { contracts } from '@mulin/shared-types/contracts';
import { statements } from '@mulin/shared-types/documents/board';
import { bills } from '@mulin/shared-types/documents/fees';
import { ledgerAudits, ledgerSeals } from '@mulin/shared-types/documents/ledger';
import { postings, vouchers } from '@mulin/shared-types/documents/postings';
import type { Role } from '@mulin/shared-types/roles';
import { uploadPath } from '@mulin/shared-types/uploads';
import { boardKinds } from '../../src/board/notice-kinds';
import { table } from '../../src/kit/database';
import { publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { posted } from '../ledger/posted';
import { sample } from '../sample';
import { neighbour, otherOwner, owner, places, post, settle, staff } from '../world';

/**
 * Issue 4, the last line: a clerk cannot publish a figure the ledger does not give; nobody outside a community reads its books;
 * a resident sees own lines only. Each is tried operation by operation, as the contracts list them.
 */
const { community: communityId } = places;
let cloud: TestCloud;
let silenced: jest.SpyInstance;
let statementId = '';
beforeAll(async () => {
  cloud = await startCloud();
  silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await settle();
  cloud.at('2026-01-20T02:00:00Z');
  await publish(cloud, ['walk-up', 'lift'], '2026-02-01');
  cloud.at('2026-02-02T02:00:00Z');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-02' });
  const fileIds = [await cloud.upload(uploadPath('vouchers', communityId, 'a.jpg'), 'picture')];
  const cost = {
    communityId,
    entryId: 'e',
    account: 'P5003',
    amountFen: 123_457,
    day: '2026-02-02',
    title: '电梯维保',
  };
  const { ledger } = cloud.as(staff.cashier);
  await posted(cloud, await ledger.enterCost({ ...cost, counterparty: '维保公司', fileIds }));
  await cloud.tick('ledger', 'giveNumbers');
  cloud.at('2026-07-03T02:00:00Z');
  await cloud.tick('ledger', 'giveNumbers');
  const drafted = await cloud.as(staff.cashier).board.draftStatement({ communityId, kind: 'fees', period: '2026H1' });
  statementId = drafted.statementId;
  await post('outsideManager', 'manager', { communityId: places.otherCommunity });
  await post('outsideCommittee', 'committee', { communityId: places.otherCommunity });
  await post('outsideStreet', 'street', { streetId: places.otherStreet });
});
afterAll(async () => {
  silenced.mockRestore();
  await cloud.close();
});

const operations = (...names: readonly (keyof typeof contracts)[]) =>
  names.flatMap((name) =>
    Object.entries((contracts[name] as Contract).operations).map(([key, operation]) => ({ name, key, operation })),
  );
const inputOf = (operation: Operation, more: object) => ({ ...(sample(operation.input) as object), ...more });
const refused = /^(FORBIDDEN|NOT_FOUND)$/;

describe('a clerk cannot publish a figure the ledger does not give', () => {
  const typed = '上半年收入 12,345.00 元，支出 1.2 万元，结余 345 元。';
  const write = (openid: string, kind: string, body: string) =>
    cloud.as(openid).board.post({ communityId, noticeId: `n-${openid}-${kind}`, kind, title: '公示', body });

  test.each(boardKinds.map(({ kind, publisher }) => [kind, publisher]))(
    'not as a notice of the kind %s, whoever types it',
    async (kind) => {
      for (const role of ['clerk', 'manager', 'committee', 'community', 'street'] as const)
        await expect(write(staff[role], kind, typed)).rejects.toMatchObject({
          code: expect.stringMatching(/INVALID_INPUT|FORBIDDEN/),
        });
    },
  );

  test.each([
    '上半年共收 12345 元',
    '账上余额：１２３４５元',
    '收入￥12,345',
    '支出十二万三千元',
    '收入（元）：12345',
    '结存 3.5 万元',
  ])('nor in other words: %s', async (body) => {
    await expect(write(staff.clerk, 'notice', body)).rejects.toMatchObject({ field: 'body' });
  });

  test('words without sums of the books are posted as before', async () => {
    await write(staff.clerk, 'notice', '明天上午停水检修。押金 200 元，收费标准 0.85 元。');
  });

  test.each(operations('board').filter(({ operation }) => operation.changes))(
    'not through board.$key with figures beside its input',
    async ({ key, operation }) => {
      const { about } = operation;
      const named =
        about.kind === 'community' ? { communityId } : { [(about as { field: string }).field]: statementId };
      for (const figures of [{ figures: { lines: [] } }, { thisFen: 1 }, { inputHash: 'x' }, { postings: 1 }]) {
        const answer = await cloud.call(staff.manager, 'board', key, inputOf(operation, { ...named, ...figures }));
        expect(answer).toMatchObject({ ok: false });
      }
    },
  );

  test('not by a figure that was changed after it was computed', async () => {
    const draft = await table(statements).get(statementId);
    const spoilt = JSON.parse(JSON.stringify(draft?.figures).replaceAll('123457', '23457'));
    await table(statements).update(statementId, {}, { figures: spoilt });
    const submit = () => cloud.as(staff.cashier).board.submitStatement({ statementId });
    await expect(submit()).rejects.toMatchObject({ code: 'CONFLICT' });
    await cloud.as(staff.cashier).board.draftStatement({ communityId, kind: 'fees', period: '2026H1' });
    await submit();
    await table(statements).update(statementId, {}, { figures: spoilt });
    const review = () => cloud.as(staff.committee).board.reviewStatement({ statementId, agree: true });
    await expect(review()).rejects.toMatchObject({ code: 'CONFLICT' });
    await table(statements).update(statementId, {}, { figures: draft?.figures });
    const { noticeId } = await review();
    const { body } = await cloud.as(owner).board.notice({ noticeId: noticeId ?? '' });
    const seal = await table(ledgerSeals).first({ communityId }, [['throughNo', 'desc']]);
    expect(body).toContain(`第 ${seal?.throughNo} 笔，链值 ${seal?.hash}`);
  });
});

describe('nobody outside a community reads its books', () => {
  const outsiders = ['outsideManager', 'outsideCommittee', 'outsideStreet', otherOwner];
  const books = operations('ledger', 'board', 'fund', 'fees', 'payment', 'arrears', 'print');

  test.each(books.filter(({ operation: { about, who } }) => about.kind === 'community' && who !== 'anyone'))(
    '$name.$key about this community',
    async ({ name, key, operation }) => {
      for (const openid of outsiders) {
        const answer = await cloud.call(openid, name, key, inputOf(operation, { communityId }));
        expect(answer).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
      }
    },
  );

  test('nor one posting, voucher, statement or export by its id', async () => {
    const ids = {
      postings: (await table(postings).first({ communityId }))?._id,
      vouchers: (await table(vouchers).first({ communityId }))?._id,
      bills: (await table(bills).first({ communityId }))?._id,
      ledgerAudits: (
        await cloud.as(staff.manager).ledger.startAudit({
          communityId,
          book: 'P',
          fromMonth: '2026-02',
          toMonth: '2026-02',
        })
      ).auditId,
      statements: statementId,
    };
    expect(await table(ledgerAudits).count({ communityId })).toBe(1);
    for (const { name, key, operation } of books) {
      const { about } = operation;
      const id = about.kind === 'document' ? ids[about.collection as keyof typeof ids] : undefined;
      if (about.kind !== 'document' || id === undefined) continue;
      for (const openid of outsiders) {
        const answer = await cloud.call(openid, name, key, inputOf(operation, { [about.field]: id }));
        expect(answer).toMatchObject({ ok: false, error: { code: expect.stringMatching(refused) } });
      }
    }
  });
});

describe('a resident sees own lines only', () => {
  const residents: readonly Role[] = ['owner', 'family', 'tenant'];
  const open = operations('ledger', 'board', 'fund', 'fees', 'payment', 'arrears', 'print').filter(
    ({ operation: { who } }) => typeof who !== 'string' && residents.some((role) => who.includes(role)),
  );

  test.each(open.filter(({ operation: { about } }) => about.kind === 'unit'))(
    '$name.$key about the neighbour’s home is refused',
    async ({ name, key, operation }) => {
      const unitId = places.neighbour;
      const answer = await cloud.call(owner, name, key, inputOf(operation, { unitId }));
      expect(answer).toMatchObject({ ok: false, error: { code: expect.stringMatching(refused) } });
    },
  );

  test.each(open.filter(({ operation: { about, changes } }) => about.kind === 'community' && !changes))(
    '$name.$key about the community names neither the neighbour nor the neighbour’s home',
    async ({ name, key, operation }) => {
      const answer = await cloud.call(owner, name, key, inputOf(operation, { communityId }));
      expect(JSON.stringify(answer)).not.toMatch(/巴图|13900000302|c_xiyuan-5-1-301|301/);
    },
  );

  test('the neighbour’s bill, by its id, is as good as not there', async () => {
    const bill = await table(bills).first({ unitId: places.neighbour });
    for (const { name, key, operation } of open) {
      const { about } = operation;
      if (about.kind !== 'document' || about.collection !== 'bills') continue;
      const answer = await cloud.call(owner, name, key, inputOf(operation, { [about.field]: bill?._id }));
      expect(answer).toMatchObject({ ok: false, error: { code: expect.stringMatching(refused) } });
    }
    const own = await cloud.as(neighbour).fees.bills({ unitId: places.neighbour });
    expect(JSON.stringify(own)).toContain(bill?._id);
  });

  test('of the books themselves residents may open only what is published: a voucher, uses of the owners’ own money', () => {
    const forResidents = open.filter(({ name }) => name === 'ledger').map(({ key }) => key);
    expect(forResidents.sort()).toEqual(['committeeFunds', 'purseEntries', 'purses', 'voucher']);
  });
});
