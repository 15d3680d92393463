import { METERS, quantityText, SHARE_RULES } from '@mulin/domain/fees/meters';
import { ROUTES } from '@mulin/domain/fund/rules';
import { bankAccountTitles } from '@mulin/domain/ledger/bank/accounts';
import { bankDifferences } from '@mulin/shared-types/documents/bank';
import { fundAccounts } from '@mulin/shared-types/documents/fund';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { units } from '@mulin/shared-types/documents/places';
import { settlementDifferences, settlements } from '@mulin/shared-types/documents/settlements';
import { meterBills, meters } from '@mulin/shared-types/documents/utilities';
import { offices } from '@mulin/shared-types/operations/tables';
import { scopeText as scopeOf, sharedFen } from '../../fees/utilities/scope';
import { stateTexts } from '../../fund/projects';
import { scopeText } from '../../fund/scope';
import { type Row, table } from '../../kit/database';
import { whyText } from '../../payment/settlements/words';
import { days, from, kept, moments } from '../list';

const company = ['clerk', 'cashier', 'manager'] as const;
const fundWatchers = ['manager', 'committee', 'community', 'street', 'bureau'] as const;

const meterBillStates: Record<Row<typeof meterBills>['state'], string> = {
  waiting: '待核对',
  refused: '退回了',
  sharing: '正在分摊',
  done: '已分摊',
  'back-asked': '申请收回',
  'taking-back': '正在收回',
  'taken-back': '已收回',
};

const sides = { bank: '银行', books: '账本', balance: '余额' } as const;

/** Common meters, WeChat's days and the maintenance fund. */
export const aboutBooks = {
  meters: kept(
    { title: '公共水电表', holds: '每一块公共表：在哪里、谁分摊、怎么分', who: offices },
    from(meters, { orderBy: [['at', 'asc']] }),
    (c) => [
      c.text('种类', 12, ({ kind }) => METERS[kind].title),
      c.text('位置', 24, ({ place }) => place),
      c.text('分摊范围', 24, scopeOf),
      c.text('分摊办法', 14, ({ keys }) => SHARE_RULES[keys.at(-1)?.rule ?? 'area']),
      c.text('依据', 30, ({ keys }) => keys.at(-1)?.ground ?? ''),
      c.day('登记', ({ at }) => at),
    ],
  ),
  'meter-bills': kept(
    { title: '抄表和分摊', holds: '每一块公共表每月的读数、用量、账单和分摊', who: offices, dayTitle: '登记' },
    async (span) => {
      const read = from(meterBills, {
        where: (each) => ({ enteredAt: moments(each) }),
        orderBy: [['enteredAt', 'asc']],
      });
      const found = await read(span);
      const known = await table(meters).getMany(new Set(found.map(({ meterId }) => meterId)));
      return found.map((bill) => ({ ...bill, meter: known.get(bill.meterId) }));
    },
    (c) => [
      c.text('月份', 10, ({ month }) => month),
      c.text('表', 24, ({ meter }) => (meter ? `${METERS[meter.kind].title}，${meter.place}` : '')),
      c.text('上次读数', 14, ({ fromMilli }) => quantityText(fromMilli)),
      c.text('本次读数', 14, ({ toMilli }) => quantityText(toMilli)),
      c.text('倍率', 8, ({ ratio }) => ratio),
      c.fen('账单金额', ({ totalFen }) => totalFen),
      c.fen('企业自担', ({ ownFen }) => ownFen),
      c.fen('分户表', ({ subsFen }) => subsFen),
      c.fen('各户分摊', sharedFen),
      c.text('供应单位', 24, ({ supplier }) => supplier),
      c.text('状态', 12, ({ state }) => meterBillStates[state]),
    ],
  ),
  settlements: kept(
    { title: '微信对账', holds: '每一天微信收了多少、退了多少、手续费和到账', who: company, dayTitle: '对账' },
    from(settlements, { where: (span) => ({ day: days(span) }), orderBy: [['day', 'asc']] }),
    (c) => [
      c.day('日子', ({ day }) => day),
      c.text('缴费笔数', 10, ({ payments }) => payments),
      c.fen('缴费', ({ paymentFen }) => paymentFen),
      c.text('退款笔数', 10, ({ refunds }) => refunds),
      c.fen('退款', ({ refundFen }) => refundFen),
      c.fen('手续费', ({ chargeFen }) => chargeFen),
      c.fen('银行到账', ({ bankFen }) => bankFen),
    ],
  ),
  differences: kept(
    { title: '对账差异', holds: '对不上的每一笔和查明的结果', who: company, dayTitle: '对账' },
    from(settlementDifferences, { where: (span) => ({ day: days(span) }), orderBy: [['day', 'asc']] }),
    (c) => [
      c.day('日子', ({ day }) => day),
      c.text('单号', 32, ({ number }) => number),
      c.text('差在哪里', 30, whyText),
      c.fen('我们记的', ({ hereFen }) => hereFen),
      c.fen('对方记的', ({ thereFen }) => thereFen),
      c.text('查明', 40, ({ state, note }) => (state === 'open' ? '还没查明' : note)),
    ],
  ),
  'bank-differences': kept(
    {
      title: '银行对账差异',
      holds: '银行和账本对不上的每一笔、查明了没有、是怎么回事',
      who: ['cashier', 'manager', 'committee', 'community', 'street', 'bureau'],
      dayTitle: '日期',
    },
    from(bankDifferences, { where: (span) => ({ day: days(span) }), orderBy: [['day', 'asc']] }),
    (c) => [
      c.day('日期', ({ day }) => day),
      c.text('账户', 18, ({ account }) => bankAccountTitles[account]),
      c.text('哪一边多', 12, ({ side }) => sides[side]),
      c.fen('金额', (row) => row.fen),
      c.text('查明', 40, ({ state, note }) => (state === 'open' ? '还没查明' : note || '后来对上了')),
    ],
  ),
  'fund-accounts': kept(
    {
      title: '维修资金分户账',
      holds: '每一套房屋的首期、余额、已预留',
      // Whoever keeps the fund; a home’s own account is nothing to the company.
      who: ['committee', 'community', 'street', 'bureau'],
    },
    async (span) => {
      const found = await from(fundAccounts, { orderBy: [['building', 'asc']] })(span);
      const known = await table(units).getMany(found.map(({ unitId }) => unitId));
      return found
        .map((account) => ({ ...account, home: known.get(account.unitId) }))
        .sort((a, b) => ((a.home?.order ?? '') < (b.home?.order ?? '') ? -1 : 1));
    },
    (c) => [
      c.text('房屋', 20, ({ home }) => home?.label ?? ''),
      c.area('面积', ({ home }) => home?.areaCenti ?? 0),
      c.fen('首期', ({ firstFen }) => firstFen),
      c.fen('余额', ({ balanceFen }) => balanceFen),
      c.fen('已预留', ({ heldFen }) => heldFen),
    ],
  ),
  'fund-projects': kept(
    {
      title: '维修资金使用',
      holds: '每一个使用项目：范围、预算、已付、办到哪一步',
      who: fundWatchers,
      dayTitle: '申请',
    },
    from(fundProjects, { where: (span) => ({ at: moments(span) }), orderBy: [['at', 'asc']] }),
    (c) => [
      c.moment('申请', ({ at }) => at),
      c.text('项目', 30, ({ title }) => title),
      c.text('路径', 14, ({ route }) => ROUTES[route]),
      c.text('列支范围', 24, scopeText),
      c.text('户数', 8, ({ homes }) => homes),
      c.fen('预算', ({ budgetFen }) => budgetFen),
      c.fen('已付', ({ paidFen }) => paidFen),
      c.fen('结算', ({ finalFen }) => finalFen),
      c.fen('已列支', ({ chargedFen }) => chargedFen),
      c.text('办到哪一步', 18, ({ state }) => stateTexts[state]),
    ],
  ),
};
