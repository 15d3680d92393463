import type { Role } from '@mulin/shared-types/roles';
import type { Screen } from '../routes';
import type { IconName } from '../ui/icons/shapes';

export interface Entrance {
  screen: Screen;
  icon: IconName;
  text: string;
  roles: readonly Role[];
}

const company: readonly Role[] = ['clerk', 'cashier', 'manager'];
const watching: readonly Role[] = ['committee', 'community', 'street', 'bureau'];

export interface Drawer {
  title: string;
  entrances: readonly Entrance[];
}

/** What can be worked on, by what it is about, and whose work it is. */
export const drawers: readonly Drawer[] = [
  {
    title: '住户和房屋',
    entrances: [
      {
        screen: 'workbench/requests',
        icon: 'wrench',
        text: '报修',
        roles: ['repairer', 'clerk', 'manager', ...watching],
      },
      { screen: 'street/climbed', icon: 'alert', text: '逐级上报', roles: ['manager', ...watching] },
      { screen: 'street/violations', icon: 'shield', text: '违规举报', roles: ['clerk', 'manager', ...watching] },
      { screen: 'street/cases', icon: 'phone', text: '接待和热线', roles: ['manager', ...watching] },
      { screen: 'street/matters', icon: 'council', text: '联席会议事项', roles: ['manager', ...watching] },
      { screen: 'workbench/bindings', icon: 'people', text: '绑定核对', roles: ['clerk', 'manager', 'community'] },
      {
        screen: 'own/transfers',
        icon: 'swap',
        text: '过户',
        roles: ['clerk', 'manager', 'community', 'street', 'bureau'],
      },
      {
        screen: 'own/homes',
        icon: 'home',
        text: '住户',
        roles: ['clerk', 'manager', 'repairer', 'community'],
      },
      { screen: 'workbench/questions', icon: 'bell', text: '回答提问', roles: [...company, ...watching] },
      {
        screen: 'collecting/hand-overs',
        icon: 'door',
        text: '交付日',
        roles: [...company, 'community', 'street', 'bureau'],
      },
      {
        screen: 'collecting/area-corrections',
        icon: 'building',
        text: '面积更正',
        roles: [...company, 'community', 'street', 'bureau'],
      },
      { screen: 'collecting/vacancies', icon: 'home', text: '空置', roles: ['clerk', 'manager'] },
      { screen: 'workbench/roll-import', icon: 'building', text: '房屋名册', roles: ['clerk', 'manager', 'street'] },
      {
        screen: 'workbench/tables',
        icon: 'download',
        text: '导出台账',
        roles: [...company, ...watching],
      },
      { screen: 'workbench/staff', icon: 'me', text: '人员', roles: [...company, 'repairer', ...watching] },
    ],
  },
  {
    title: '收费',
    entrances: [
      { screen: 'collecting/bill-run', icon: 'bill', text: '出账', roles: [...company, ...watching] },
      { screen: 'collecting/service-end', icon: 'clock', text: '服务终止', roles: [...company, ...watching] },
      { screen: 'collecting/offline', icon: 'coins', text: '线下收款', roles: company },
      { screen: 'collecting/refunds', icon: 'receipt', text: '退款', roles: company },
      { screen: 'collecting/deposits', icon: 'shield', text: '装修押金', roles: company },
      { screen: 'collecting/invoices', icon: 'receipt', text: '开发票', roles: company },
      { screen: 'collecting/reconciliation', icon: 'check-circle', text: '微信对账', roles: company },
      { screen: 'collecting/arrears', icon: 'bell', text: '催缴', roles: ['clerk', 'manager', ...watching] },
      { screen: 'collecting/late-charges', icon: 'clock', text: '违约金', roles: [...company, ...watching] },
      { screen: 'collecting/reductions', icon: 'coins', text: '减免', roles: ['clerk', 'manager', 'community'] },
      {
        screen: 'collecting/utilities',
        icon: 'gauge',
        text: '公共水电',
        roles: [...company, ...watching],
      },
      { screen: 'collecting/subsidy', icon: 'coins', text: '财政补贴', roles: [...company, ...watching] },
      { screen: 'collecting/standards', icon: 'doc', text: '收费标准', roles: [...company, ...watching] },
    ],
  },
  {
    title: '账和公示',
    entrances: [
      { screen: 'books/vouchers', icon: 'receipt', text: '账本', roles: ['cashier', 'manager', ...watching] },
      { screen: 'books/openings', icon: 'inbox', text: '期初余额', roles: [...company, ...watching] },
      { screen: 'books/bank', icon: 'check-circle', text: '银行对账', roles: ['cashier', 'manager', ...watching] },
      { screen: 'books/closing', icon: 'check', text: '结账', roles: ['cashier', 'manager', ...watching] },
      { screen: 'books/ledger-audit', icon: 'download', text: '导出账本', roles: ['manager', ...watching] },
      {
        screen: 'books/statement-draft',
        icon: 'chart',
        text: '收支报表',
        roles: ['cashier', 'manager', ...watching],
      },
      { screen: 'books/year-budget', icon: 'chart', text: '年度预算', roles: ['cashier', 'manager', ...watching] },
      { screen: 'books/fund', icon: 'fund', text: '维修资金', roles: ['manager', ...watching] },
      { screen: 'books/earnings', icon: 'coins', text: '公共收益', roles: ['cashier', 'manager', ...watching] },
      {
        screen: 'workbench/post',
        icon: 'board',
        text: '发公示',
        roles: ['clerk', 'manager', 'committee', 'community', 'street'],
      },
    ],
  },
  {
    title: '业主大会和业委会',
    entrances: [
      { screen: 'convening/convene', icon: 'ballot', text: '业主大会', roles: ['committee', 'community', 'street'] },
      { screen: 'convening/paper-ballots', icon: 'inbox', text: '纸质票', roles: ['committee', 'community', 'street'] },
      { screen: 'convening/proxies', icon: 'people', text: '书面委托', roles: ['committee', 'community', 'street'] },
      { screen: 'convening/election', icon: 'people', text: '选举', roles: ['committee', 'community', 'street'] },
      {
        screen: 'convening/committee',
        icon: 'council',
        text: '业委会',
        roles: ['committee', 'community', 'street', 'bureau'],
      },
      { screen: 'convening/decisions', icon: 'check-circle', text: '决定', roles: watching },
      { screen: 'convening/covenant-draft', icon: 'doc', text: '规约', roles: ['committee', 'community', 'street'] },
      {
        screen: 'convening/rulings',
        icon: 'alert',
        text: '责令撤销',
        roles: ['committee', 'community', 'street', 'bureau'],
      },
      { screen: 'convening/formation', icon: 'council', text: '首次大会', roles: ['community', 'street'] },
      { screen: 'convening/consent', icon: 'shield', text: '手机投票同意书', roles: ['street', 'bureau'] },
      { screen: 'workbench/surveys', icon: 'edit', text: '问卷', roles: ['committee', 'community', 'street'] },
      { screen: 'workbench/library', icon: 'doc', text: '资料', roles: ['community', 'street', 'bureau'] },
    ],
  },
];

/** The drawers of somebody who holds these posts, with what they may open. */
export const drawersFor = (holds: (...roles: readonly Role[]) => boolean): Drawer[] =>
  drawers
    .map(({ title, entrances }) => ({ title, entrances: entrances.filter(({ roles }) => holds(...roles)) }))
    .filter(({ entrances }) => entrances.length > 0);
