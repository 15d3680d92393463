import { parseYuan } from '@mulin/domain/money/fen';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Rejected, readLines, readOfficeTable } from '../../kit/office-table';
import { homesOnRoll, type NamedHome } from '../../roll/named-homes';
import type { Order } from '../order';

/** What a counter takes in a day; more would outlast one call. */
const MOST_ROWS = 200;
const MOST_NOTE = 200;

/** One line of 收款表 that could be read. */
export interface PaidLine {
  line: number;
  home: NamedHome;
  fen: number;
  way: Extract<Order['way'], 'cash' | 'transfer'>;
  note: string;
}

export interface PaidList {
  lines: PaidLine[];
  rejected: Rejected[];
  /** SHA-256 of the file, in hex: what was previewed is what gets entered. */
  fileHash: string;
}

const headings = {
  home: { like: /房号|房屋|坐落|门牌/, title: '房号', needed: true },
  sum: { like: /金额|实收|收款额/, title: '金额', needed: true },
  way: { like: /方式|渠道/, title: '方式', needed: false },
  note: { like: /备注|票号|摘要/, title: '备注', needed: false },
} as const;

/** 收款表: one line per payment with home and sum in yuan, and how it was paid; cash where nothing is said. */
export async function readPaidList(communityId: string, fileId: string): Promise<PaidList> {
  const { lines, fileHash } = await readOfficeTable(fileId, headings);
  if (lines.length === 0) throw new Refusal('INVALID_INPUT', '表里一笔收款也没有', 'fileId');
  if (lines.length > MOST_ROWS) {
    throw new Refusal('INVALID_INPUT', `表里有 ${lines.length} 笔，一次最多 ${MOST_ROWS} 笔，请分几份`, 'fileId');
  }
  const homes = await homesOnRoll(communityId);
  const seen = new Map<string, number>();
  const { read, rejected } = readLines(lines, ({ line, text }) => {
    const home = homes.called(text('home'));
    const fen = sumIn(text('sum'));
    const way = wayIn(text('way'));
    const note = text('note').slice(0, MOST_NOTE);
    refuseTwice(seen, [home._id, fen, way, note].join(' '), line);
    return { line, home, fen, way, note };
  });
  return { lines: read, rejected, fileHash };
}

/** A line that was copied would pay the home's next bill with money that never came. */
function refuseTwice(seen: Map<string, number>, said: string, line: number): void {
  const before = seen.get(said);
  if (before !== undefined) {
    throw new Refusal('INVALID_INPUT', `和第 ${before} 行一样；真是两笔的，在备注里写上各自的票号`);
  }
  seen.set(said, line);
}

function sumIn(text: string): number {
  const fen = parseYuan(text, 'fileId');
  if (fen <= 0) throw new Refusal('INVALID_INPUT', `金额“${text}”要大于零`);
  return fen;
}

function wayIn(text: string): PaidLine['way'] {
  if (text === '' || /现金|现款/.test(text)) return 'cash';
  if (/转账|汇款|银行|对公|刷卡|POS/i.test(text)) return 'transfer';
  throw new Refusal('INVALID_INPUT', `收款方式“${text}”不认识，请写现金或转账`);
}
