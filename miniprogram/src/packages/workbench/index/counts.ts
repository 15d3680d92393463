import type { Role } from '@mulin/shared-types/roles';
import type { Today } from '../../../desk/task-route';
import { count } from '../../../ui/figures';
import type { Stat } from '../../../ui/stats/Stats';

/** Three numbers: what is late and due; for the committee what waits for its review and its answers. */
export function countsFor(role: Role, { late, today, week, tasks }: Today): Stat[] {
  const overdue = { value: count(late), text: '已超时', bad: late > 0 };
  if (role !== 'committee')
    return [overdue, { value: count(today), text: '今天要办' }, { value: count(week), text: '这周要办' }];
  const of = (kind: Today['tasks'][number]['kind']) => count(tasks.filter((task) => task.kind === kind).length);
  return [overdue, { value: of('statement'), text: '等您复核' }, { value: of('question'), text: '等您回复' }];
}
