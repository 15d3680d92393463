import { monthText } from '@mulin/domain/day/spoken';
import { METERS } from '@mulin/domain/fees/meters';
import { formatFen } from '@mulin/domain/money/fen';
import { meterBills, meters, utilityPayments } from '@mulin/shared-types/documents/utilities';
import { oneOf, type Row, table } from '../kit/database';
import { MOST, type Sitting, type Task } from './task';

/** 公共水电: bills, take-backs and payments to the supplier somebody else entered and this person may confirm; returned ones to who wrote them. */
export const utilityTasks = async (sitting: Sitting): Promise<Task[]> =>
  (await Promise.all([toDecide(sitting), toPay(sitting)])).flat();

type MeterBill = Pick<Row<typeof meterBills>, 'state' | 'enteredBy' | 'takeBack'>;

const decisions = {
  waiting: { title: '复核', detail: '核对读数和照片，复核了才分摊到户', action: '去复核' },
  'back-asked': { title: '复核收回', detail: '同意了，没缴的收回，缴了的转余额', action: '去复核' },
  refused: { title: '重新登记', detail: '退回了，看看原因', action: '去改' },
} as const;

async function toDecide(sitting: Sitting): Promise<Task[]> {
  if (!sitting.holds('manager', 'clerk')) return [];
  const { communityId } = sitting;
  const found = await table(meterBills).find(
    { communityId, state: oneOf(['waiting', 'back-asked', 'refused'] as const) },
    { limit: MOST, fields: ['meterId', 'month', 'state', 'enteredBy', 'takeBack'] },
  );
  const mine = found.filter((bill) => isFor(sitting, bill));
  const known = await table(meters).getMany(mine.map(({ meterId }) => meterId));
  const newest = await table(meterBills).getMany([...known.values()].flatMap(({ newestBillId }) => newestBillId ?? []));
  return mine.flatMap(({ _id, meterId, month, state }) => {
    const meter = known.get(meterId);
    // A returned bill whose month was shared out some other way needs nobody any more.
    if (state === 'refused' && month <= (newest.get(meter?.newestBillId ?? '')?.month ?? '')) return [];
    if (!meter || (state !== 'waiting' && state !== 'back-asked' && state !== 'refused')) return [];
    const { title, detail, action } = decisions[state];
    const what = `${monthText(month)}${METERS[meter.kind].title}（${meter.place}）`;
    return [{ kind: 'utility' as const, id: _id, title: `${title}${what}`, detail, action, due: null }];
  });
}

function isFor({ own, holds }: Sitting, { state, enteredBy, takeBack }: MeterBill): boolean {
  if (state === 'refused') return own.includes(enteredBy);
  return holds('manager') && !own.includes((state === 'waiting' ? enteredBy : takeBack?.askedBy) ?? '');
}

async function toPay({ communityId, own, holds }: Sitting): Promise<Task[]> {
  if (!holds('manager', 'cashier')) return [];
  const waiting = await table(utilityPayments).find(
    { communityId, state: 'waiting' },
    { limit: MOST, fields: ['meterBillId', 'kind', 'supplier', 'amountFen', 'enteredBy'] },
  );
  return waiting
    .filter(({ enteredBy }) => !own.includes(enteredBy))
    .map(({ meterBillId, kind, supplier, amountFen }) => ({
      kind: 'utility',
      id: meterBillId,
      title: `复核${kind === 'supplier' ? '付' : '代收'}${supplier} ${formatFen(amountFen)} 元`,
      detail: '对着单据核对，复核了才记账',
      action: '去复核',
      due: null,
    }));
}
