import { go } from '../../routes';
import { Card } from '../../ui/card/Card';
import { Cell } from '../../ui/cell/Cell';
import { yuan } from '../../ui/figures';
import { Count, SectionHead } from '../../ui/section-head/SectionHead';
import { TodoRow, type TodoRowProps } from '../../ui/todo-row/TodoRow';
import { elderLink } from '../../who/elder-link';
import type { TodayAnswer } from './useToday';

type Todo = TodayAnswer['todos'][number];

export interface TodosProps {
  todos: readonly Todo[];
  elder: boolean;
  chooseElder: (on: boolean) => void;
}

/** 今天有 3 件事要您办: one button each, the first one primary. */
export function Todos({ todos, elder, chooseElder }: TodosProps) {
  const link = elderLink(elder, chooseElder);
  return (
    <>
      <SectionHead title={todos.length > 0 ? title(todos.length, elder) : '今天没有事要您办'} link={link} />
      <Card kind="list">
        {todos.map((todo, at) => (
          <TodoRow key={todo.id} {...row(todo, elder)} first={at === 0} last={at === todos.length - 1} />
        ))}
        {todos.length === 0 ? <Cell tall icon="check-circle" tint="pine" text="缴费、投票、报修都办完了" last /> : null}
      </Card>
    </>
  );
}

function title(count: number, elder: boolean) {
  const [before, after] = elder ? ['要您办的事', '件'] : ['今天有', '件事要您办'];
  return (
    <>
      {before}
      <Count n={count} />
      {after}
    </>
  );
}

function row({ kind, id, title: what, detail, amountFen }: Todo, elder: boolean): TodoRowProps {
  const words = { title: amountFen === undefined ? what : `${what} ${yuan(amountFen)} 元`, detail };
  switch (kind) {
    case 'pay':
      return { ...words, icon: 'bill', action: { text: '去缴费', onClick: () => go('fees/pay') } };
    case 'vote':
      return {
        ...words,
        detail: elder ? detail.replace('件事要表决', '件事') : detail,
        icon: 'ballot',
        tone: 'people',
        action: { text: '去投票', onClick: () => go('voting/ballot', { pollId: id }) },
      };
    case 'confirm-repair':
      return {
        ...words,
        icon: 'wrench',
        tone: 'wait',
        action: { text: '去确认', onClick: () => go('repairs/progress', { requestId: id }) },
      };
    case 'answer-offer':
      return {
        ...words,
        icon: 'wrench',
        tone: 'wait',
        action: { text: '去答复', onClick: () => go('repairs/progress', { requestId: id }) },
      };
  }
}
