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
/** More lines than anybody reads in a spreadsheet; the app has them all. */
const MOST_SHARES = 20_000;

type Share = Row<typeof utilityShares>;

/** Behind the sums of statement D: each meter bill with its readings, and every home's share by its number, without names. */
export async function utilitySheets({
  communityId,
  period,
}: Pick<StatementDocument, 'communityId' | 'period'>): Promise<Page[]> {
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
      : await table(utilityShares).findAll(of, { atMost: MOST_SHARES, orderBy: [['order', 'asc']] });
  const told = bills.flatMap((bill) => {
    const meter = known.get(bill.meterId);
    return meter ? [{ bill, meter }] : [];
  });
  return [
    { name: '逐块表', rows: meterRows(told), widths: [24, 24, 20, 30, 12, 12, 8, 12, 12, 14, 14, 14, 14, 24] },
    { name: '各户分摊', rows: shareRows(told, shares, many), widths: [24, 24, 20, 14, 14] },
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

function shareRows(told: Told, shares: readonly Share[], many: number): Page['rows'] {
  const head = ['账单', '哪块表', '房号', '占的份', '分摊（元）'];
  if (many > MOST_SHARES) return [head, [`一共 ${many} 行，太长了，请在小程序里逐块表看`]];
  return [
    head,
    ...told.flatMap(({ bill, meter }) =>
      shares
        .filter(({ meterBillId }) => meterBillId === bill._id)
        .map(({ unitLabel, weight, fen }) => [
          titleOf(meter, bill),
          meter.place,
          unitLabel,
          partText(bill, weight),
          yuan(fen),
        ]),
    ),
  ];
}
