import { addDays, type Day, dayOf, endOf, startOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { areaCorrections } from '@mulin/shared-types/documents/area-corrections';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { settlementDifferences, settlements } from '@mulin/shared-types/documents/settlements';
import { atLeast, between, table } from '../kit/database';
import type { Sitting, Task } from './task';

/** How many past days are looked at for WeChat's bill. */
const DAYS_BACK = 14;

/** Money that waits for a person: refunds to decide and to hand over, areas to correct, days to settle, differences to explain. */
export const moneyTasks = async (sitting: Sitting): Promise<Task[]> =>
  (
    await Promise.all([toDecide(sitting), toCorrect(sitting), toPayOut(sitting), toSettle(sitting), toExplain(sitting)])
  ).flat();

const task = (
  kind: 'refund' | 'settlement' | 'area-correction',
  { communityId }: Sitting,
  title: string,
  detail: string,
  action: string,
) => [{ kind, id: communityId, title, detail, action, due: null }];

async function toDecide(sitting: Sitting): Promise<Task[]> {
  if (!sitting.holds('manager')) return [];
  const asked = await table(refunds).count({ communityId: sitting.communityId, state: 'asked' });
  return asked === 0 ? [] : task('refund', sitting, `审批 ${asked} 笔退款`, '申请和同意要两个人', '去审批');
}

async function toCorrect(sitting: Sitting): Promise<Task[]> {
  if (!sitting.holds('manager')) return [];
  const asked = await table(areaCorrections).count({ communityId: sitting.communityId, state: 'asked' });
  return asked === 0 ? [] : task('area-correction', sitting, `复核 ${asked} 份面积更正`, '同意了账单跟着改', '去复核');
}

async function toPayOut(sitting: Sitting): Promise<Task[]> {
  if (!sitting.holds('clerk', 'cashier')) return [];
  const { communityId } = sitting;
  const [approved, failed] = await Promise.all([
    table(refunds).count({ communityId, state: 'approved' }),
    table(refunds).count({ communityId, state: 'sending', tries: atLeast(1) }),
  ]);
  return [
    ...(approved === 0 ? [] : task('refund', sitting, `付出 ${approved} 笔退款`, '同意了，等付给住户', '去付款')),
    ...(failed === 0
      ? []
      : task('refund', sitting, `${failed} 笔退款微信没有接`, '看看原因，多半是商户余额不够', '查看')),
  ];
}

/** The oldest past day with WeChat payments whose bill nobody has recorded. */
async function toSettle(sitting: Sitting): Promise<Task[]> {
  if (!sitting.holds('cashier')) return [];
  const { communityId, now } = sitting;
  const today = dayOf(now);
  const from = addDays(today, -DAYS_BACK);
  const days = daysFrom(from, today);
  const recorded = await table(settlements).getMany(days.map((day) => `${communityId}:${day}`));
  const open = days.filter((day) => !recorded.has(`${communityId}:${day}`));
  const paid = await Promise.all(open.map((day) => paidOn(communityId, day)));
  const oldest = open.find((_, nth) => paid[nth]);
  if (!oldest) return [];
  return task('settlement', sitting, `核对${dayText(oldest)}的微信对账单`, '从商户平台下载后上传', '去对账');
}

async function paidOn(communityId: string, day: Day): Promise<boolean> {
  const paidAt = between(new Date(startOf(day)), new Date(endOf(day)));
  return (await table(orders).first({ communityId, way: 'wechat', paidAt })) !== undefined;
}

const daysFrom = (from: Day, to: Day): Day[] => {
  const days: Day[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  return days;
};

async function toExplain(sitting: Sitting): Promise<Task[]> {
  if (!sitting.holds('manager', 'cashier')) return [];
  const open = await table(settlementDifferences).count({ communityId: sitting.communityId, state: 'open' });
  return open === 0 ? [] : task('settlement', sitting, `查明 ${open} 处对账差异`, '没查明的钱没有记到银行', '去查');
}
