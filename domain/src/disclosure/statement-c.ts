import { dayText } from '../day/spoken';
import { fundFigures } from '../fund/statistics';
import { balancesAfter, standing, standingOf } from '../ledger/balances';
import { isDebit, type Line, type Posting, signedFen } from '../ledger/posting';
import { formatFen } from '../money/fen';
import { compared, missingReasons } from './compare';
import { detailsOf, monthColumns, ownFen, vouchersOf } from './movement';
import type { EmergencyUse, Statement, StatementInput, StatementLine } from './statement';

export const TEMPLATE_C = 'fund-use-statement/2';

const charged = ['F3001', 'F1101', 'F1102'];
const advances = ['F1201', 'F1202'];
const undivided = ['F3002', 'F3003', 'F3004'];

/**
 * 维修资金使用 (statement C), 民法典 281: what the homes’ accounts held, got and bore, and that the bank account covers them. Sums of the
 * community and of its buildings; one’s own account is for its owner.
 */
export function statementC(input: StatementInput): Statement {
  const { period, postings, opening, accounts } = input;
  const closing = balancesAfter(opening, postings);
  const [forward, carried] = [standing(opening, 'F3001'), standing(closing, 'F3001')];
  const moved = fundFigures(postings, period.from, period.to, forward);
  const work = postings.flatMap(costLines);
  const costOf = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + signedFen(line), 0);
  const fromAccounts = costOf(work.filter(({ account }) => account === 'F3001'));
  const owed = ['F2001', 'F2002'].map((code) => standing(closing, code));
  const bank = standing(closing, 'F1001');
  const covered =
    bank +
    standingOf(closing, advances) +
    standingOf(closing, ['F1101', 'F1102']) -
    owed.reduce((sum, fen) => sum + fen, 0) -
    standingOf(closing, undivided);
  const lines: StatementLine[] = [
    { code: 'C1.0', title: '期初分户账合计', fen: forward },
    { code: 'C1.1', title: '交存（首期、续筹、期初）', fen: moved.depositFen },
    { code: 'C1.2', title: '公共收益转入', fen: moved.otherFen },
    { code: 'C1.3', title: '利息分到各户', fen: moved.interestFen },
    { code: 'C1.4', title: '减：维修使用', fen: moved.usedFen },
    { code: 'C1', title: '期末分户账合计', fen: carried },
    { code: 'C2.1', title: '分户账列支', fen: fromAccounts },
    { code: 'C2.2', title: '业主和建设单位另交', fen: costOf(work) - fromAccounts },
    { code: 'C2', title: '本期维修费用合计', fen: costOf(work), details: projectsOf(work) },
    { code: 'C3.1', title: '应急垫付', fen: advanced(postings) },
    { code: 'C3', title: '本期付给施工单位', fen: moved.paidOutFen },
    ...(input.emergencies ?? []).map(emergencyLine),
    { code: 'C4.1', title: '专户存款', fen: bank },
    { code: 'C4.2', title: '加：预付和应急垫付', fen: standingOf(closing, advances) },
    { code: 'C4.3', title: '加：应收另交款', fen: standingOf(closing, ['F1101', 'F1102']) },
    { code: 'C4.4', title: '减：应付施工款', fen: owed[0] ?? 0 },
    { code: 'C4.5', title: '减：质保金', fen: owed[1] ?? 0 },
    { code: 'C4.6', title: '减：没分到户的利息、公共收益和备用金', fen: standingOf(closing, undivided) },
    { code: 'C4', title: '核对：分户账合计', fen: covered },
    ...(accounts ? [{ code: 'C5', title: '余额不到首期 30% 的', count: accounts.underTopUp }] : []),
  ];
  const withColumns = compared(lines, input);
  return {
    kind: 'C',
    template: TEMPLATE_C,
    communityId: input.communityId,
    period,
    lines: withColumns,
    months: monthColumns(period, postings, side(false), side(true)),
    vouchers: vouchersOf(postings, /^F1001$/).map((voucher) => ({ ...voucher, fen: Math.abs(voucher.fen) })),
    ...(accounts ? { buildings: accounts.buildings } : {}),
    postingCount: postings.length,
    problems: [
      ...(moved.closingFen === carried ? [] : ['本期收支与分户账变动不一致']),
      ...(covered === carried ? [] : [`分户账合计与专户及往来相差 ${Math.abs(covered - carried)} 分`]),
      ...(accounts && accounts.closingFen !== carried ? ['各户余额与分户账合计不一致'] : []),
      ...missingReasons(withColumns),
    ],
  };
}

/** 应急使用 and when its 事后公示 was posted. */
const emergencyLine = ({ title, paidFen, noticedDay }: EmergencyUse, nth: number): StatementLine => ({
  code: `C3.${nth + 2}`,
  title: `应急使用：${title}`,
  text: `付了 ${formatFen(paidFen)} 元，${noticedDay === null ? '还没有事后公示' : `${dayText(noticedDay)}公示`}`,
});

/** What the homes and the developer bear of a work. */
const costLines = ({ lines }: Posting): Line[] =>
  lines.some(({ account }) => account === 'F2001') ? lines.filter(({ account }) => charged.includes(account)) : [];

/** One line a contractor and decision: an account is an owner’s, so a cost stands the other way round on it. */
const projectsOf = (lines: readonly Line[]) => detailsOf(lines.map((line): Line => ({ ...line, account: 'F1101' })));

/** 应急垫付 goes out before the settlement. */
const advanced = (postings: StatementInput['postings']): number =>
  postings
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => sum + (line.account === 'F1201' && isDebit(line) ? ownFen(line) : 0), 0);

const side =
  (out: boolean) =>
  (line: Line): number =>
    line.account === 'F3001' && isDebit(line) === out ? Math.abs(ownFen(line)) : 0;
