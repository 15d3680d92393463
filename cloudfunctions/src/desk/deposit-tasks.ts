import { openDeposits, returnBy } from '@mulin/domain/fees/deposits';
import { formatFen } from '@mulin/domain/money/fen';
import { deposits } from '@mulin/shared-types/documents/deposits';
import { mayNow } from '../fees/deposits/list';
import type { Deposit } from '../fees/deposits/take';
import { oneOf, table } from '../kit/database';
import { MOST, type Sitting, type Task, withDay } from './task';

const words: Partial<Record<Deposit['state'], { what: string; detail: string; action: string }>> = {
  entered: { what: '确认收到', detail: '登记和确认要两个人', action: '去确认' },
  asked: { what: '查看现场，退', detail: '业主说装修完了', action: '去查看' },
  checked: { what: '同意退', detail: '查看和同意要两个人', action: '去复核' },
  approved: { what: '打款退', detail: '同意和付款要两个人', action: '去付' },
};

/** 装修押金: each step is somebody else's; what the household asked for has its day. */
export async function depositTasks({ communityId, own, holds }: Sitting): Promise<Task[]> {
  if (!holds('clerk', 'cashier', 'manager')) return [];
  const moving = openDeposits.filter((state) => state in words);
  const found = await table(deposits).find(
    { communityId, state: oneOf<Deposit['state']>(moving) },
    {
      limit: MOST,
      orderBy: [['enteredAt', 'desc']],
      fields: ['state', 'unitLabel', 'amountFen', 'askedDay', 'returnDays', 'enteredBy', 'checkedBy', 'approvedBy'],
    },
  );
  return found.flatMap((one): Task[] => {
    const said = words[one.state];
    if (!said || mayNow(one, holds, own).length === 0) return [];
    const title = `${said.what}装修押金：${one.unitLabel}，${formatFen(one.amountFen)} 元`;
    const task = { kind: 'deposit' as const, id: one._id, title, detail: said.detail, action: said.action };
    const until = returnBy(one.askedDay, one.returnDays);
    return [until === null ? { ...task, due: null } : withDay(task, until)];
  });
}
