import { addMonths, type Day } from '@mulin/domain/day/day';
import { monthText, wholeDayText } from '@mulin/domain/day/spoken';
import { dayIn } from '@mulin/domain/ledger/bank/day-cell';
import { parseYuan } from '@mulin/domain/money/fen';
import { Refusal } from '@mulin/shared-types/refusal';
import { LONGEST_MONTHS, lastDay, lastMonth, type Month, monthOf, type Span } from '../../fees/months';
import { type OfficeLine, type Rejected, readLines, readOfficeTable } from '../../kit/office-table';
import { homesOnRoll, type NamedHome } from '../../roll/named-homes';

/** Decades of a few hundred homes, or a year of a few thousand. */
const MOST_ROWS = 20_000;

const headings = {
  home: { like: /房号|房屋|坐落|门牌/, title: '房号', needed: true },
  what: { like: /项目|种类/, title: '项目', needed: true },
  from: { like: /从哪月|起始|开始/, title: '从哪月', needed: true },
  to: { like: /到哪月|截止|结束/, title: '到哪月', needed: true },
  due: { like: /应缴日|到期/, title: '应缴日', needed: true },
  sum: { like: /金额|欠费/, title: '金额', needed: true },
  payer: { like: /谁缴|谁欠/, title: '谁缴', needed: false },
} as const;
type Line = OfficeLine<keyof typeof headings>;

/** An old debt of a home: what for, of which months, since when due. */
export interface Owed extends Span {
  what: 'service' | 'water' | 'power';
  payer: 'owner' | 'developer';
  due: Day;
}

/** One line of 分户表; `line` as the spreadsheet counts names it for ever, since the file cannot change. Fen. */
export interface HomeLine {
  line: number;
  home: NamedHome;
  fen: number;
  of: Owed | { what: 'credit' | 'deposit' };
}

export interface HomeList {
  lines: HomeLine[];
  rejected: Rejected[];
  fileHash: string;
}

const kinds: readonly (readonly [RegExp, HomeLine['of']['what']])[] = [
  [/预收|预缴|预存|余额/, 'credit'],
  [/押金/, 'deposit'],
  [/水/, 'water'],
  [/电(?!梯)/, 'power'],
  [/物业|管理费|车位/, 'service'],
];

/** 分户表: 旧欠、预收、押金 home by home, in the order of the lines. */
export async function readHomes(communityId: string, fileId: string, through: Day): Promise<HomeList> {
  const { lines, fileHash } = await readOfficeTable(fileId, headings);
  if (lines.length > MOST_ROWS) throw new Refusal('INVALID_INPUT', `分户表最多 ${MOST_ROWS} 行`, 'homesFileId');
  const homes = await homesOnRoll(communityId);
  const seen = new Map<string, Said[]>();
  const { read, rejected } = readLines(lines, (row): HomeLine => {
    const home = homes.called(row.text('home'));
    const what = kinds.find(([like]) => like.test(row.text('what')))?.[1];
    if (what === undefined) {
      throw new Refusal(
        'INVALID_INPUT',
        `项目“${row.text('what')}”不认识：写物业费、公共水费、公共电费、预收或装修押金`,
      );
    }
    const fen = parseYuan(row.text('sum'), 'homesFileId');
    if (fen <= 0) throw new Refusal('INVALID_INPUT', '金额要大于零');
    const of = what === 'credit' || what === 'deposit' ? { what } : owedIn(row, what, through);
    const months = 'due' in of ? { from: of.fromMonth, to: lastMonth(of), payer: of.payer } : NO_MONTHS;
    refuseTwice(seen, `${home._id} ${what}`, { line: row.line, ...months });
    return { line: row.line, home, fen, of };
  });
  return { lines: read, rejected, fileHash };
}

function owedIn({ text }: Line, what: Owed['what'], through: Day): Owed {
  const [fromMonth, to] = [monthIn(text('from')), monthIn(text('to'))];
  if (!fromMonth || !to) throw new Refusal('INVALID_INPUT', '旧欠要写从哪月、到哪月，例如 2025-01');
  const months = monthsFrom(fromMonth, to);
  if (months < 1) throw new Refusal('INVALID_INPUT', `${monthText(fromMonth)}在${monthText(to)}后面`);
  if (months > LONGEST_MONTHS) {
    throw new Refusal('INVALID_INPUT', `一行最多 ${LONGEST_MONTHS} 个月，长的分几行：每一行各算各的应缴日`);
  }
  if (lastDay({ fromMonth, months }) > through) {
    throw new Refusal('INVALID_INPUT', `${monthText(to)}在截止日 ${wholeDayText(through)}以后，请在这里出账，不记旧欠`);
  }
  const due = dayIn(plain(text('due')));
  if (due === undefined) throw new Refusal('INVALID_INPUT', `应缴日“${text('due')}”不是日子，例如 2025-03-31`);
  if (due > addMonths(through, LONGEST_MONTHS)) throw new Refusal('INVALID_INPUT', '应缴日太远了，请核对');
  return { what, fromMonth, months, due, payer: /建设|开发/.test(text('payer')) ? 'developer' : 'owner' };
}

/** 2025-01, 2025年1月, 2025/1, 202501, or a day of the month; a spreadsheet makes a day of most of them. */
function monthIn(text: string): Month | undefined {
  const counted = typeof plain(text) === 'number' ? dayIn(plain(text)) : undefined;
  if (counted) return monthOf(counted);
  const [, year, month] = /^(20\d\d)[-/年]?(1[0-2]|0?[1-9])(?!\d$)/.exec(text) ?? [];
  return year && month ? `${year}-${month.padStart(2, '0')}` : undefined;
}

/** What a spreadsheet counts as days is a number again. */
const plain = (text: string): string | number => (/^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : text);

const monthsFrom = (from: Month, to: Month): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5)) + 1;

interface Said {
  line: number;
  from: Month;
  to: Month;
  payer: string;
}

const NO_MONTHS = { from: '', to: '', payer: '' };

/** A month that two lines have is owed twice; only the one in which the home was handed over is the developer's and the owner's. */
const isTwice = (one: Said, other: Said): boolean =>
  one.from === other.from ||
  (one.payer === other.payer
    ? one.from <= other.to && one.to >= other.from
    : one.from < other.to && one.to > other.from);

/** A line that was copied, or that has a month of another, would be owed twice. */
function refuseTwice(seen: Map<string, Said[]>, what: string, said: Said): void {
  const others = seen.get(what) ?? [];
  const before = others.find((one) => isTwice(one, said));
  if (before) {
    const again = before.from === said.from ? '是同一户的同一笔' : '有月份重了';
    throw new Refusal('INVALID_INPUT', `和第 ${before.line} 行${again}`);
  }
  seen.set(what, [...others, said]);
}
