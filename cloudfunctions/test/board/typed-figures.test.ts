import { saysFigures } from '@mulin/shared-types/typed-figures';
import { uploadPath } from '@mulin/shared-types/uploads';
import { quotedAmounts } from '../../src/board/quoted-amounts';
import { publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, settle, staff } from '../world';

/** A clerk cannot publish a figure the ledger does not give: neither as a notice nor in an answer, a reason or a note. */
const { community: communityId } = places;

describe('sums of the books are recognised', () => {
  test.each([
    '上半年共收 12345 元',
    '账上余额：１２３４５元',
    '收入￥12,345',
    '收入$12345',
    '支出 RMB 12345',
    '支出十二万三千元',
    '收入壹万贰仟',
    '结余：壹拾贰万叁仟元',
    '收入（元）：12345',
    '收 入 1 2 3 4 5 元',
    '支出\u200b123\u200b45元',
    '收入\n12345元',
    '收入：\n12345元',
    '12345 元的收入',
    '共三万元公共收益',
    '收入12345',
    '结存 3.5 万',
    '收入约三万余元',
    '花了三万',
    '剩下 3 万',
    '赚了 5 万块',
    '停车费共收 8000 块',
    '收入 ①②③ 元',
  ])('%j', (words) => expect(saysFigures(words)).toBe(true));

  test.each([
    '明天上午停水检修。押金 200 元，收费标准 0.85 元。',
    '收支见 2026 年上半年报表',
    '收益 70% 转入维修资金',
    '支出 3 笔，见凭证',
    '收到 12 户意见',
    '收到 2026 年 3 月的来信',
    '垃圾桶用了 3 年，坏了',
    '总表用了 4000 度，还剩 5 天抄表',
    '违约金已经出账单，7.12 元',
    '家庭收入在低保线以下的可以申请减免',
    '收入证明复印件 1 份',
    '物业费每平方米 1.2 元/月',
  ])('and nothing else: %j', (words) => expect(saysFigures(words)).toBe(false));
});

test('sums in words are read to the fen, prices are none', () => {
  const read = quotedAmounts('电梯 1,234.57 元，灯 1.2 万元，杂项三百多元，每平方米 1.2 元，0.8 元/度，¥5');
  expect(read.map(({ fen }) => fen)).toEqual([123_457, 1_200_000, null, 500]);
});

describe('words about a statement say its own sums or none', () => {
  let cloud: TestCloud;
  let statementId = '';
  beforeAll(async () => {
    cloud = await startCloud();
    await settle();
    cloud.at('2026-01-20T02:00:00Z');
    await publish(cloud, ['walk-up', 'lift'], '2026-02-01');
    cloud.at('2026-02-02T02:00:00Z');
    const fileIds = [await cloud.upload(uploadPath('vouchers', communityId, 'a.jpg'), 'picture')];
    const cost = { communityId, account: 'P5003', day: '2026-02-02', counterparty: '维保公司', fileIds };
    const enter = (title: string) =>
      cloud.as(staff.cashier).ledger.enterCost({ ...cost, entryId: 'e', amountFen: 123_457, title });
    await expect(enter('电梯维保，支出 12345 元')).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'title' });
    await cloud.as(staff.manager).ledger.decideDraft({ ...(await enter('电梯维保')), agree: true });
    await cloud.tick('ledger', 'giveNumbers');
    cloud.at('2026-07-03T02:00:00Z');
    await cloud.tick('ledger', 'giveNumbers');
    const drafted = await cloud.as(staff.cashier).board.draftStatement({ communityId, kind: 'fees', period: '2026H1' });
    statementId = drafted.statementId;
  });
  afterAll(() => cloud.close());

  test('a reason beside a line', async () => {
    const submit = (reason: string) =>
      cloud.as(staff.cashier).board.submitStatement({ statementId, reasons: { A22: reason } });
    await expect(submit('换钢丝绳用了 8,000 元')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      field: 'reasons.A22',
      message: expect.stringMatching(/变动原因.*8,000元.*记账、重新编制/),
    });
    await expect(submit('换钢丝绳花了八千')).rejects.toMatchObject({ field: 'reasons.A22' });
    await submit('换钢丝绳花了 1,234.57 元，见凭证');
  });

  test('an answer under it', async () => {
    const { noticeId } = await cloud.as(staff.committee).board.reviewStatement({ statementId, agree: true });
    const ask = {
      unitId: places.home,
      noticeId: noticeId ?? '',
      questionId: 'q',
      line: '电梯维保年检',
      text: '电梯怎么花了这么多？',
    };
    await cloud.as(owner).board.ask(ask);
    const asked = async () =>
      (await cloud.as(owner).board.statement({ statementId })).figures.lines.find(({ code }) => code === 'A22')?.asked;
    expect(await asked()).toBe(1);
    const { questions } = await cloud.as(owner).board.questions({ noticeId: noticeId ?? '' });
    const answer = (words: string) =>
      cloud.as(staff.clerk).board.answer({ questionId: questions[0]?.questionId ?? '', answer: words });
    for (const words of ['其实是 1,234.58 元', '一共１２３５元', '两万元左右', '材料费 0.1 万元', '支出 900']) {
      await expect(answer(words)).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'answer' });
    }
    await answer('电梯维保支出 1,234.57 元，是换钢丝绳，见凭证。单价按合同每台 500 元');
    expect(await asked()).toBe(0);
  });
});

test('nor in the ground of a budget, a survey, the reason of a correction', async () => {
  const cloud = await startCloud();
  await settle();
  const typed = '账上结余 3 万元';
  const budget = { communityId, kind: 'shared-earnings' as const, year: '2026', items: [{ code: 'B1', amountFen: 1 }] };
  await expect(cloud.as(staff.manager).board.enterBudget({ ...budget, ground: typed })).rejects.toMatchObject({
    field: 'ground',
    message: expect.stringMatching(/“和业主怎么商定的”.*收支报表/),
  });
  const notice = { communityId, noticeId: 'n', kind: 'notice', title: '通知', body: '停水' };
  await expect(cloud.as(staff.clerk).board.post({ ...notice, reason: typed })).rejects.toMatchObject({
    field: 'reason',
  });
  const split = { ...notice, title: '上半年收入', body: '12,345.00 元' };
  await expect(cloud.as(staff.clerk).board.post(split)).rejects.toMatchObject({ field: 'body' });
  await cloud.close();
});
