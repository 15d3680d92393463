import { Text } from '@tarojs/components';
import { useState } from 'react';
import { routeOf, type Task } from '../../../desk/task-route';
import { go } from '../../../routes';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { TodoRow } from '../../../ui/todo-row/TodoRow';

const few = 4;
const stamps: Record<Task['badge'], BadgeKind> = { bad: 'bad', wait: 'wait', none: 'closed' };

/** 先办这些: the most urgent four, all of them on request. */
export function Tasks({ tasks, communityId }: { tasks: readonly Task[]; communityId: string }) {
  const [all, setAll] = useState(false);
  const shown = all ? tasks : tasks.slice(0, few);
  const link =
    tasks.length > few
      ? { text: all ? '收起' : `全部 ${tasks.length} 件`, arrow: !all, onClick: () => setAll(!all) }
      : undefined;
  const open = (task: Task) => {
    const { screen, params } = routeOf(task, communityId);
    go(screen, params);
  };
  return (
    <>
      <SectionHead title={tasks.length > 0 ? '先办这些' : '没有等着您办的事'} link={link} />
      <Card kind="list">
        {tasks.length === 0 ? <Cell tall icon="check-circle" tint="pine" text="都办完了" last /> : null}
        {shown.map((task, at) => (
          <TodoRow
            key={`${task.kind} ${task.id}`}
            first={at === 0}
            last={at === shown.length - 1}
            title={task.title}
            meta={
              <>
                {task.badgeText ? <Badge kind={stamps[task.badge]} text={task.badgeText} /> : null}
                <Text>{task.detail}</Text>
              </>
            }
            action={{ text: task.action, onClick: () => open(task) }}
          />
        ))}
      </Card>
    </>
  );
}
