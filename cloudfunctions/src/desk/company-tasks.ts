import { openStates, requestStates } from '@mulin/domain/requests/request';
import { orders } from '@mulin/shared-types/documents/payment';
import { memberships } from '@mulin/shared-types/documents/people';
import { rollImports, units } from '@mulin/shared-types/documents/places';
import { requests } from '@mulin/shared-types/documents/requests';
import { oneOf, table } from '../kit/database';
import type { Request } from '../requests/kinds';
import { limitOf, rowFields, titleOf } from '../requests/shown';
import { MOST, type Sitting, type Task } from './task';

/** What waits for the property company's own people. */
export const companyTasks = async (sitting: Sitting): Promise<Task[]> =>
  (await Promise.all([repairs(sitting), bindings(sitting), offlinePayments(sitting), rollToFill(sitting)])).flat();

/** Open repairs for who works on them; only late ones for who watches. */
export async function repairs({ communityId, openid, own: accounts, now, holds }: Sitting): Promise<Task[]> {
  const works = holds('repairer', 'clerk', 'manager');
  if (!works && !holds('committee', 'community', 'street')) return [];
  const open = await table(requests).find(
    { communityId, state: oneOf<Request['state']>(openStates) },
    { limit: 5 * MOST, orderBy: [['due', 'asc']], fields: [...rowFields, 'offers'] },
  );
  const own = ({ handler }: (typeof open)[number]) => handler === null || handler === openid || !isOnlyRepairer(holds);
  const signed = ({ offers }: (typeof open)[number]) => {
    const last = offers.at(-1);
    return holds('manager') && last?.state === 'offered' && last.paper && !accounts.includes(last.paper.by);
  };
  return open
    .filter((request) => (works ? own(request) : (limitOf(request) ?? now) < now))
    .slice(0, MOST)
    .map((request) => ({
      kind: 'request',
      id: request._id,
      title: titleOf(request),
      detail: `${request.categoryTitle} · ${requestStates[request.state]} · ${request.place}`,
      action: signed(request) ? '复核签字' : works ? (isToTake(request) ? '接单' : '处理') : '查看',
      due: limitOf(request),
    }));
}

const isToTake = ({ state }: Pick<Request, 'state'>): boolean => state === 'reported' || state === 'assigned';

/** A repairer sees what is free and what is the repairer's own; the desk and the manager see all. */
const isOnlyRepairer = (holds: Sitting['holds']): boolean => !holds('clerk', 'manager');

async function bindings({ communityId, holds }: Sitting): Promise<Task[]> {
  if (!holds('clerk', 'manager')) return [];
  const waiting = await table(memberships).count({ communityId, status: 'pending' });
  if (waiting === 0) return [];
  const title = `核对 ${waiting} 条房屋绑定申请`;
  return [{ kind: 'binding', id: communityId, title, detail: '对照名册上的姓名', action: '去核对', due: null }];
}

/** Money somebody else entered: the person who took it does not confirm it. */
async function offlinePayments({ communityId, own, holds }: Sitting): Promise<Task[]> {
  if (!holds('clerk', 'manager')) return [];
  const waiting = await table(orders).find(
    { communityId, state: 'waiting', way: oneOf<'cash' | 'transfer'>(['cash', 'transfer']) },
    { limit: MOST, fields: ['enteredBy'] },
  );
  const count = waiting.filter(({ enteredBy }) => enteredBy === null || !own.includes(enteredBy)).length;
  if (count === 0) return [];
  const title = `确认 ${count} 笔线下收款`;
  return [
    {
      kind: 'offline-payment',
      id: communityId,
      title,
      detail: '现金、转账由另一个人确认',
      action: '去确认',
      due: null,
    },
  ];
}

async function rollToFill({ communityId, holds }: Sitting): Promise<Task[]> {
  if (!holds('clerk', 'manager')) return [];
  const [any, begun] = await Promise.all([
    table(units).find({ communityId }, { limit: 1, fields: ['label'] }),
    table(rollImports).first({ communityId, state: oneOf(['previewed', 'importing']) }, [['at', 'desc']]),
  ]);
  if (begun) {
    const [title, action] =
      begun.state === 'importing' ? ['房屋名册正在导入', '看进度'] : ['名册预览过了，还没确认', '去确认'];
    return [{ kind: 'roll', id: begun._id, title, detail: begun.fileName, action, due: null }];
  }
  if (any.length > 0) return [];
  return [
    {
      kind: 'roll',
      id: communityId,
      title: '导入房屋名册',
      detail: '有了名册才能绑定、收费和投票',
      action: '去导入',
      due: null,
    },
  ];
}
