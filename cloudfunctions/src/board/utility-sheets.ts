import { endOf, startOf } from '@mulin/domain/day/day';
import { parsePeriod } from '@mulin/domain/day/period';
import { BANDS, METERS, quantityText, usedMilli } from '@mulin/domain/fees/meters';
import { rateText } from '@mulin/domain/money/rate';
import { meterBills, meters, utilityShares } from '@mulin/shared-types/documents/utilities';
import { ruleText } from '../fees/utilities/meters';
import { type Meter, type MeterBill, scopeText, sharedFen } from '../fees/utilities/scope';
import { bandText, partText } from '../fees/utilities/sums';
import { takenBackFor, titleOf } from '../fees/utilities/tables';
import { between, oneOf, type Row, table } from '../kit/database';
import { type Page, yuan } from '../kit/spreadsheet';
import type { StatementDocument } from './compute';

/** A dozen meters a month. */
const MOST_BILLS = 500;
/** A page that a spreadsheet program opens without trouble on any computer; what is more goes on the next. */
const SHARES_A_PAGE = 20_000;
/** Five pages: twenty meters of a thousand homes, month by month. The function has neither time nor memory for more in one file. */
const MOST_SHARES = 100_000;

type Share = Pick<Row<typeof utilityShares>, 'meterBillId' | 'unitLabel' | 'weight' | 'fen'>;

/** Behind the sums of statement D: each meter bill with its readings, and every home's share by its number, without names. */
export async function utilitySheets(
  { communityId, period }: Pick<StatementDocument, 'communityId' | 'period'>,
  aPage = SHARES_A_PAGE,
): Promise<Page[]> {
  const { from, to } = parsePeriod(period);
  const confirmedAt = between(new Date(startOf(from)), new Date(endOf(to)));
  const bills = await table(meterBills).findAll(
    { communityId, confirmedAt },
    { atMost: MOST_BILLS, orderBy: [['confirmedAt', 'asc']] },
  );
  const known = await table(meters).getMany(bills.map(({ meterId }) => meterId));
  const of = { meterBillId: oneOf(bills.map(({ _id }) => _id)) };
  const many = bills.length === 0 ? 0 : await table(utilityShares).count(of);
  const shares =
    many === 0 || many > MOST_SHARES
      ? []
      : await table(utilityShares).findAll(of, {
          atMost: 2 * MOST_SHARES,
          orderBy: [['order', 'asc']],
          fields: ['meterBillId', 'unitLabel', 'weight', 'fen', 'order'],
        });
  const told = bills.flatMap((bill) => {
    const meter = known.get(bill.meterId);
    return meter ? [{ bill, meter }] : [];
  });
  return [
    { name: '逐块表', rows: meterRows(told), widths: [24, 24, 20, 30, 12, 12, 8, 12, 12, 14, 14, 14, 14, 24] },
    ...sharePages(many > MOST_SHARES ? tooLong(many) : shareRows(told, shares), aPage),
  ];
}

type Told = readonly { bill: MeterBill; meter: Meter }[];

const meterRows = (told: Told): Page['rows'] => [
  [
    '账单',
    '哪块表',
    '谁来分摊',
    '怎么分',
    '上次读数',
    '本次读数',
    '倍率',
    '用量',
    '单价（元）',
    '账单（元）',
    '物业自用（元）',
    '分户表（元）',
    '大家分摊（元）',
    '说明',
  ],
  ...told.map(({ bill, meter }) => [
    titleOf(meter, bill),
    meter.place,
    scopeText(meter),
    ruleText(bill),
    quantityText(bill.fromMilli),
    quantityText(bill.toMilli),
    bill.ratio,
    `${quantityText(usedMilli(bill))} ${METERS[meter.kind].unit}`,
    bill.bands.length > 0 ? '分时段' : rateText(bill.priceTenThou),
    yuan(bill.totalFen),
    yuan(bill.ownFen),
    yuan(bill.subsFen),
    yuan(sharedFen(bill)),
    noteOf(bill),
  ]),
];

function noteOf(bill: MeterBill): string {
  const { ownReason, ownFen, replaced, bands } = bill;
  const back = takenBackFor(bill);
  return [
    ...bands.map((use) => `${BANDS[use.band]}段${bandText(use, METERS.power.unit)}`),
    ownFen > 0 ? `物业自用：${ownReason}` : '',
    replaced ? `换过表：旧表到 ${quantityText(replaced.endMilli)}，新表从 ${quantityText(replaced.startMilli)} 起` : '',
    back === '' ? '' : `收回了：${back}`,
  ]
    .filter(Boolean)
    .join('；');
}

const shareHead = ['账单', '哪块表', '房号', '占的份', '分摊（元）'];
const tooLong = (many: number): Page['rows'] => [[`一共 ${many} 行，太长了，请在小程序里逐块表看`]];

function shareRows(told: Told, shares: readonly Share[]): Page['rows'] {
  const ofBill = new Map<string, Share[]>();
  for (const share of shares) {
    const before = ofBill.get(share.meterBillId);
    if (before) before.push(share);
    else ofBill.set(share.meterBillId, [share]);
  }
  return told.flatMap(({ bill, meter }) =>
    (ofBill.get(bill._id) ?? []).map(({ unitLabel, weight, fen }) => [
      titleOf(meter, bill),
      meter.place,
      unitLabel,
      partText(bill, weight),
      yuan(fen),
    ]),
  );
}

/** As many pages as it takes, each with its heading. */
const sharePages = (rows: Page['rows'], aPage: number): Page[] =>
  Array.from({ length: Math.max(1, Math.ceil(rows.length / aPage)) }, (_, nth) => ({
    name: nth === 0 ? '各户分摊' : `各户分摊（${nth + 1}）`,
    rows: [shareHead, ...rows.slice(nth * aPage, (nth + 1) * aPage)],
    widths: [24, 24, 20, 14, 14],
  }));
