import { createHash } from 'node:crypto';
import { parseYuan } from '@mulin/domain/money/fen';
import { cellText } from '@mulin/domain/roll/cell';
import { readWorkbook } from '@mulin/domain/roll/xlsx';
import { Refusal } from '@mulin/shared-types/refusal';
import { readFile } from '../../kit/files';
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
  rejected: { line: number; why: string }[];
  /** SHA-256 of the file, in hex: what was previewed is what gets entered. */
  fileHash: string;
}

const headings = {
  home: /房号|房屋|坐落|门牌/,
  sum: /金额|实收|收款额/,
  way: /方式|渠道/,
  note: /备注|票号|摘要/,
} as const;

/** 收款表: one line per payment with home and sum in yuan, and how it was paid; cash where nothing is said. */
export async function readPaidList(communityId: string, fileId: string): Promise<PaidList> {
  const bytes = await readFile(fileId);
  const rows = readWorkbook(bytes)[0]?.rows ?? [];
  const at = rows.findIndex((row) => row.some((cell) => headings.home.test(cellText(cell))));
  const heads = (rows[at] ?? []).map(cellText);
  const column = (name: keyof typeof headings) => heads.findIndex((text) => headings[name].test(text));
  const [home, sum, way, note] = [column('home'), column('sum'), column('way'), column('note')];
  if (at < 0 || home < 0 || sum < 0) throw new Refusal('INVALID_INPUT', '第一张表里要有“房号”和“金额”两栏', 'fileId');
  const homes = await homesOnRoll(communityId);
  const list: PaidList = { lines: [], rejected: [], fileHash: createHash('sha256').update(bytes).digest('hex') };
  for (const [index, row] of rows.entries()) {
    const label = cellText(row[home]);
    if (index <= at || label === '' || /合计|总计/.test(label)) continue;
    try {
      list.lines.push({
        line: index + 1,
        home: homes.called(label),
        fen: sumIn(cellText(row[sum])),
        way: wayIn(way < 0 ? '' : cellText(row[way])),
        note: (note < 0 ? '' : cellText(row[note])).slice(0, MOST_NOTE),
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      list.rejected.push({ line: index + 1, why: error.message });
    }
  }
  const many = list.lines.length + list.rejected.length;
  if (many === 0) throw new Refusal('INVALID_INPUT', '表里一笔收款也没有', 'fileId');
  if (many > MOST_ROWS) {
    throw new Refusal('INVALID_INPUT', `表里有 ${many} 笔，一次最多 ${MOST_ROWS} 笔，请分几份`, 'fileId');
  }
  return list;
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
