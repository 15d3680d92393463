import { balancesAfter, standing } from '../ledger/balances';
import { isDebit, type Line, type Posting } from '../ledger/posting';
import { compared, missingReasons } from './compare';
import { detailsOf, monthColumns, ownFen, vouchersOf } from './movement';
import type { Statement, StatementInput, StatementLine } from './statement';

export const TEMPLATE_D = 'shared-utilities-statement/2';

/** 应收代收水电费, 代收代付水电费: whatever touches them is about shared water and power. */
const SHARED = 'P1103';
const PASSED_ON = 'P2004';
/** 应付供应商: who sends the bills. */
const OWED = 'P2003';
/** A share is paid with money or with what the firm owes the owner. */
const sources = ['P1001', 'P1002', 'P1003', 'P2002'];

const touches = (account: string) => (posting: Posting) => posting.lines.some((line) => line.account === account);

/** Of book P, what statement D is about; the rest of the book neither changes it nor its hash. */
export function aboutUtilities<T extends Pick<StatementInput, 'opening' | 'postings'>>(input: T): T {
  const opening = Object.fromEntries(
    Object.entries(input.opening).filter(([account]) => account === SHARED || account === PASSED_ON),
  );
  return { ...input, opening, postings: input.postings.filter(isAboutUtilities) };
}

export const isAboutUtilities = (posting: Posting): boolean => touches(SHARED)(posting) || touches(PASSED_ON)(posting);

/** 公共水电 (statement D): common meters’ bills, what the firm bears of them, what the homes owe and paid. No home’s share stands in it. */
export function statementD(whole: StatementInput): Statement {
  const input = aboutUtilities(whole);
  const { period, postings, opening } = input;
  const closing = balancesAfter(opening, postings);
  const about = postings.filter(touches(SHARED));
  const raised = about.filter((posting) => !isPayment(posting)).flatMap(({ lines }) => lines);
  const received = about.filter(isPayment).flatMap(({ lines }) => lines);
  const billed = postings.filter(touches(OWED)).flatMap(({ lines }) => lines);
  const [own, shared] = [sum(billed, (code) => code.startsWith('P5')), sum(raised, (code) => code === SHARED)];
  const metered = 0 - sum(billed, (code) => code === PASSED_ON);
  const paid = -sum(received, (code) => code === SHARED);
  const [forward, carried] = [standing(opening, SHARED), standing(closing, SHARED)];
  const passing = postings.flatMap(({ lines }) => lines).filter(({ account }) => account === PASSED_ON);
  const [taken, handed] = [passing.filter((line) => !isDebit(line)), passing.filter(isDebit)];
  const [held, holding] = [standing(opening, PASSED_ON), standing(closing, PASSED_ON)];
  const all = (lines: readonly Line[]) => Math.abs(sum(lines, () => true));
  const lines: StatementLine[] = [
    { code: 'D1.1', title: '物业自己用的', fen: own },
    { code: 'D1.2', title: '业主分摊的', fen: shared },
    { code: 'D1.3', title: '分户表自己交的', fen: metered },
    { code: 'D1', title: '公共水电账单合计', fen: own + shared + metered, details: suppliersOf(billed) },
    { code: 'D2.0', title: '上期没收到的分摊', fen: forward },
    { code: 'D2.1', title: '加：本期分摊', fen: shared },
    { code: 'D2.2', title: '减：本期收到', fen: paid },
    { code: 'D2', title: '期末没收到的分摊', fen: carried },
    { code: 'D3.0', title: '上期代收没转付的', fen: held },
    { code: 'D3.1', title: '加：本期代收', fen: all(taken) },
    { code: 'D3.2', title: '减：本期转付', fen: all(handed) },
    { code: 'D3', title: '期末代收没转付的', fen: holding },
  ];
  const withColumns = compared(lines, input);
  return {
    kind: 'D',
    template: TEMPLATE_D,
    communityId: input.communityId,
    period,
    lines: withColumns,
    months: monthColumns(period, about.filter(changes), side(true), side(false)),
    vouchers: vouchersOf(about, /^P1103$/),
    postingCount: postings.length,
    problems: [
      ...(forward + shared - paid === carried ? [] : ['本期分摊、收款与未收变动不一致']),
      ...(held + all(taken) - all(handed) === holding ? [] : ['代收代付与余额变动不一致']),
      ...missingReasons(withColumns),
    ],
  };
}

const isPayment = ({ lines }: Posting): boolean => lines.some(({ account }) => sources.includes(account));

/** Shared out to the homes, what is owed as a whole stays as it is. */
const changes = ({ lines }: Posting): boolean => sum(lines, (code) => code === SHARED) !== 0;

const sum = (lines: readonly Line[], of: (account: string) => boolean): number =>
  lines.reduce((fen, line) => (of(line.account) ? fen + ownFen(line) : fen), 0);

/** Whose meters: a supplier’s bill stands against him. A home’s own lines are not named. */
const suppliersOf = (lines: readonly Line[]) =>
  detailsOf(
    lines.filter(({ account, counterparty }) => account === 'P2003' && counterparty !== undefined),
    'voucher',
  );

const side =
  (out: boolean) =>
  (line: Line): number =>
    line.account === SHARED && isDebit(line) === out ? Math.abs(ownFen(line)) : 0;
