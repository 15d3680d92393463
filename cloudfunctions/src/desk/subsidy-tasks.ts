import { monthText } from '@mulin/domain/day/spoken';
import { subsidyMonths } from '@mulin/shared-types/documents/subsidies';
import { type Row, table } from '../kit/database';
import { MOST, type Sitting, type Task } from './task';

type Month = Row<typeof subsidyMonths>;
type Step = 'arrived' | 'paid' | 'received';

/** 财政补贴 that waits for a person: the street passes it on, the firm sees it arrive, each step is confirmed by somebody else. */
export async function subsidyTasks(sitting: Sitting): Promise<Task[]> {
  const atStreet = sitting.holds('street');
  const atFirm = sitting.holds('cashier', 'manager');
  if (!atStreet && !atFirm) return [];
  const { communityId, own } = sitting;
  const found = await table(subsidyMonths).find({ communityId }, { limit: MOST, orderBy: [['month', 'desc']] });
  const months = found.filter(({ payableFen }) => payableFen > 0).reverse();
  const waits = (step: Step) => (month: Month) =>
    month[step]?.state === 'waiting' && !own.includes(month[step]?.enteredBy ?? '');
  const task = (which: readonly Month[], what: string, detail: string, action: string): Task[] =>
    which[0] === undefined
      ? []
      : [{ kind: 'subsidy', id: communityId, title: titleOf(which, what), detail, action, due: null }];
  return [
    ...(atStreet
      ? [
          ...task(months.filter(waits('arrived')), '补贴区级拨款要复核', '登记和复核要两个人', '去复核'),
          ...task(months.filter(waits('paid')), '补贴拨付要复核', '登记和复核要两个人', '去复核'),
          ...task(months.filter(untouched), '补贴还没拨付给物业', '按考核结果按月拨付', '去登记'),
        ]
      : []),
    ...(atFirm
      ? [
          ...task(months.filter(waits('received')), '补贴到账要复核', '登记和复核要两个人', '去复核'),
          ...task(months.filter(onItsWay), '补贴镇街已经拨付', '看看银行到账没有', '去登记'),
        ]
      : []),
  ];
}

const untouched = ({ paid }: Month): boolean => paid === null;
const onItsWay = ({ paid, received }: Month): boolean => paid?.state === 'confirmed' && received === null;

const titleOf = ([first, ...more]: readonly Month[], what: string): string =>
  more.length === 0 ? `${monthText(first?.month ?? '')}${what}` : `${more.length + 1} 个月的${what}`;
