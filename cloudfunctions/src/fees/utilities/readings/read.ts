import { parseQuantity } from '@mulin/domain/fees/meters';
import { parseYuan } from '@mulin/domain/money/fen';
import { parseRate } from '@mulin/domain/money/rate';
import { meterBills, meters } from '@mulin/shared-types/documents/utilities';
import { Refusal } from '@mulin/shared-types/refusal';
import { table } from '../../../kit/database';
import { type Rejected, readLines, readOfficeTable } from '../../../kit/office-table';
import type { MeterBillInput } from '../enter';
import type { Meter, MeterBill } from '../scope';

const MOST_METERS = 1000;
const MOST_TEXT = 100;

/** What all lines of 抄表表 have in common: month, last day to pay, photographs of the bills. */
export type ForAll = Pick<MeterBillInput, 'month' | 'dueDay' | 'fileIds'>;

/** One line of 抄表表 and the bill it would enter. */
export interface ReadingLine {
  line: number;
  meter: Meter;
  bill: MeterBillInput;
}

export interface ReadingList {
  lines: ReadingLine[];
  rejected: Rejected[];
  fileHash: string;
}

const headings = {
  meter: { like: /表名|位置|水电表|电表|水表|表具/, title: '位置', needed: true },
  to: { like: /本次|本月|止码|现读/, title: '本次读数', needed: true },
  from: { like: /上次|上月|起码|原读/, title: '上次读数', needed: false },
  ratio: { like: /倍率/, title: '倍率', needed: false },
  price: { like: /单价/, title: '单价', needed: true },
  total: { like: /金额|电费|水费|合计/, title: '账单金额', needed: true },
  own: { like: /自用量|企业自用|自用$/, title: '企业自用', needed: false },
  ownReason: { like: /自用在|自用说明/, title: '自用在哪里', needed: false },
  subs: { like: /分户/, title: '分户表', needed: false },
  supplier: { like: /供应|供电|供水|单位$/, title: '供水供电单位', needed: false },
} as const;

/** 抄表表: one line a meter by its place. What the last bill says already need not stand in it: reading, ratio, supplier. */
export async function readReadings(communityId: string, fileId: string, forAll: ForAll): Promise<ReadingList> {
  const { lines, fileHash } = await readOfficeTable(fileId, headings);
  if (lines.length === 0) throw new Refusal('INVALID_INPUT', '表里一块表也没有', 'fileId');
  const known = await metersByPlace(communityId);
  const newest = await newestBills(known);
  const seen = new Set<string>();
  const { read, rejected } = readLines(lines, ({ line, text }) => {
    const meter = known.get(plain(text('meter')));
    if (!meter) throw new Refusal('INVALID_INPUT', `没有登记过“${text('meter')}”这块表`);
    if (seen.has(meter._id)) throw new Refusal('INVALID_INPUT', `“${text('meter')}”有两行`);
    seen.add(meter._id);
    const last = newest.get(meter.newestBillId ?? '');
    if (last && last.bands.length > 0) throw new Refusal('INVALID_INPUT', '峰谷计价的表，请在页面上登记');
    const from = text('from');
    if (from === '' && !last) throw new Refusal('INVALID_INPUT', '第一次登记，要写上次读数');
    const supplier = text('supplier') || (last?.supplier ?? '');
    if (supplier === '') throw new Refusal('INVALID_INPUT', '第一次登记，要写供水供电单位');
    const amount = (name: 'own' | 'subs') => (text(name) === '' ? 0 : parseQuantity(text(name), 'fileId'));
    const bill: MeterBillInput = {
      ...forAll,
      meterId: meter._id,
      fromMilli: from === '' ? (last?.toMilli ?? 0) : parseQuantity(from, 'fileId'),
      toMilli: parseQuantity(text('to'), 'fileId'),
      ratio: text('ratio') === '' ? (last?.ratio ?? 1) : ratioIn(text('ratio')),
      replaced: null,
      priceTenThou: parseRate(text('price'), 'fileId'),
      bands: [],
      totalFen: parseYuan(text('total'), 'fileId'),
      ownMilli: amount('own'),
      ownReason: text('ownReason').slice(0, MOST_TEXT),
      subsMilli: amount('subs'),
      supplier: supplier.slice(0, MOST_TEXT),
    };
    return { line, meter, bill };
  });
  return { lines: read, rejected, fileHash };
}

/** Two meters of one place are not to be told apart in a spreadsheet: neither is found. */
async function metersByPlace(communityId: string): Promise<Map<string, Meter>> {
  const all = await table(meters).findAll({ communityId }, { atMost: MOST_METERS });
  const places = all.map(({ place }) => plain(place));
  return new Map(
    all
      .map((meter) => [plain(meter.place), meter] as const)
      .filter(([place]) => places.indexOf(place) === places.lastIndexOf(place)),
  );
}

async function newestBills(known: ReadonlyMap<string, Meter>): Promise<Map<string, MeterBill>> {
  return table(meterBills).getMany([...known.values()].flatMap(({ newestBillId }) => newestBillId ?? []));
}

const plain = (text: string): string => text.replace(/\s+/g, '');

function ratioIn(text: string): number {
  const ratio = Number(text);
  if (Number.isInteger(ratio) && ratio >= 1 && ratio <= 10_000) return ratio;
  throw new Refusal('INVALID_INPUT', `倍率“${text}”要填整数，没有就不填`);
}
