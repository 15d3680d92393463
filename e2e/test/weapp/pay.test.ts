import { Phone } from '../../src/weapp/phone';
import { built } from './built';

const now = '2026-07-13T01:41:00.000Z';
const home = {
  unitId: 'u1',
  communityId: 'c1',
  communityName: '锡源小区',
  districtName: '鄂托克旗',
  building: '3号楼',
  unitNo: 2,
  roomNo: '501',
  label: '3号楼2单元501',
  areaCenti: 10340,
  kindTitle: '多层住宅',
  relation: 'owner',
  ownerName: '王秀兰',
};
const line = (operator: string, name: string, value: string, unit: string) => ({
  operator,
  name,
  why: '',
  value,
  unit,
});
const sum = [
  line('', '建筑面积', '103.40', '㎡'),
  line('×', '每平方米每月', '0.85', '元/㎡·月'),
  line('×', '月数', '6', '个月'),
  line('=', '应缴', '527.34', '元'),
];

/** What the cloud would say, by function and operation. */
const answers: Record<string, unknown> = {
  'account.me': {
    known: true,
    phoneMasked: '138****2106',
    elder: false,
    homes: [home],
    memberships: [],
    refused: [],
    now,
  },
  'account.home': {
    now,
    home,
    todos: [{ kind: 'pay', id: 'u1', title: '物业费待缴', detail: '7—12 月，7 月 31 日前缴', amountFen: 52734 }],
    notices: [],
    companyPhone: '04776210001',
    companyName: '锡源物业',
    pollsToVote: 1,
  },
  'fees.payPage': {
    unitId: 'u1',
    label: home.label,
    ownerName: '王秀兰',
    areaCenti: 10340,
    cycle: 'half-year',
    choices: [{ cycle: 'half-year', title: '半年', amountFen: 52734, discountFen: 0, available: true }],
    incentives: [],
    discount: null,
    year: 2026,
    months: Array.from({ length: 12 }, (_, at) => ({ month: at + 1, state: at < 6 ? 'paid' : 'now' })),
    sum,
    totalFen: 52734,
    billIds: ['b1'],
    owed: [],
    ground: '服务合同第 12 条',
    accountText: '物业费专户，尾号 3071',
    standardId: 's1',
    nothing: null,
  },
  'payment.start': {
    orderId: 'o1',
    totalFen: 52734,
    payment: { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=p1', signType: 'MD5', paySign: 's' },
  },
  'payment.cancel': { state: 'closed' },
  'payment.state': { state: 'paid', message: '缴好了' },
  'payment.receipt': {
    orderId: 'o1',
    state: 'paid',
    receiptNo: 'SJ2026-000183',
    code: '7K2M9QXH',
    operators: '',
    unitLabel: home.label,
    payerName: '王秀兰',
    periodText: '2026 年 7 月 1 日—12 月 31 日',
    sums: [{ title: '2026 年 7—12 月物业费', sum, amountFen: 52734 }],
    discount: null,
    totalFen: 52734,
    capital: '伍佰贰拾柒元叁角肆分',
    payee: '鄂托克旗锡源物业服务有限公司',
    wayTitle: '微信支付',
    paidAt: now,
    postingNo: 1846,
    nextText: '下次缴费在 2027 年 1 月',
  },
};

describe('paying on the phone', () => {
  let phone: Phone;
  let wechatSays = 'requestPayment:ok';

  beforeAll(async () => {
    phone = await Phone.boot(built, {
      callFunction: (name, data) => {
        const operation = (data as { operation: string }).operation;
        const answer = answers[`${name}.${operation}`];
        if (answer) return { ok: true, data: answer };
        return { ok: false, error: { code: 'NOT_FOUND', message: '没有' } };
      },
      requestPayment: ({ success, fail }: { success: (said: object) => void; fail: (said: object) => void }) =>
        wechatSays.endsWith(':ok') ? success({ errMsg: wechatSays }) : fail({ errMsg: wechatSays }),
    });
  });
  afterAll(() => phone.close());

  /** What the page does with an order; the home’s credit it only reads. */
  const called = () =>
    phone.log.calls
      .filter(({ api }) => api === 'cloud.callFunction')
      .map(({ args: [call] }) => call as { name: string; data: { operation: string } })
      .map(({ name, data }) => `${name}.${data.operation}`)
      .filter((name) => name.startsWith('payment.') && name !== 'payment.credit');
  const payPage = async () => {
    const screen = phone.open('/packages/fees/pay/index');
    await phone.until(() => screen.text().includes('微信支付'));
    return screen;
  };

  test('home shows the door plate and what is owed, and leads to the pay page', async () => {
    const screen = phone.open('/pages/home/index');
    await phone.until(() => screen.text().includes('物业费待缴 527.34 元'));
    expect(screen.text()).toContain('业主 王秀兰 · 103.40㎡ · 多层住宅');
    screen.tap('去缴费');
    await phone.until(() => phone.screen.route === 'packages/fees/pay/index');
  });

  test('closing WeChat’s sheet releases the order and says that no money was taken', async () => {
    wechatSays = 'requestPayment:fail cancel';
    const screen = await payPage();
    screen.tap('微信支付');
    await phone.until(() => screen.text().includes('钱没扣'));
    expect(called()).toEqual(['payment.start', 'payment.cancel']);
  });

  test('once the cloud knows of the money the receipt takes the page’s place', async () => {
    wechatSays = 'requestPayment:ok';
    const screen = await payPage();
    screen.tap('微信支付');
    await phone.until(() => phone.screen.route === 'packages/fees/receipt/index');
    await phone.until(() => phone.screen.text().includes('已记入小区账本第 1,846 笔'));
    expect(phone.screen.text()).toContain('103.40 × 0.85 × 6 = 527.34');
    expect(called().slice(-3)).toEqual(['payment.start', 'payment.state', 'payment.receipt']);
  });
});
