import { requestKinds } from '@mulin/domain/requests/request';
import { useState } from 'react';
import type { Action } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Note } from '../../../ui/note/Note';
import { CategorySheet } from './CategorySheet';
import type { Category, Kept } from './lists';

export interface KeptProps {
  kept: Kept;
  keep: Action<[Partial<Pick<Kept, 'categories' | 'places'>>]>;
  mayKeep: boolean;
}

/** 类别: how urgent it usually is, and who sees to it when nobody is on duty. */
export function Categories({ kept, keep, mayKeep }: KeptProps) {
  const [opened, setOpened] = useState<Category | 'new'>();
  const { categories, limits, workers } = kept;
  const urgencyOf = (category: Category) => limits.find(({ urgency }) => urgency === category.urgency)?.title ?? '';
  const nameOf = ({ workerId }: Category) => workers.find((one) => one.workerId === workerId)?.name;
  const save = async (next: readonly Category[]) => {
    setOpened(undefined);
    await keep.run({ categories: [...next] });
  };
  const others = categories.filter((each) => opened === 'new' || each.category !== opened?.category);
  return (
    <>
      <Card kind="list">
        {categories.map((category, at) => (
          <Cell
            key={category.category}
            text={category.title}
            detail={`${requestKinds[category.kind]}，${urgencyOf(category)}；${nameOf(category) ?? '谁值班谁办'}`}
            last={at === categories.length - 1}
            onClick={mayKeep ? () => setOpened(category) : undefined}
          />
        ))}
      </Card>
      {mayKeep ? (
        <Button kind="soft" text="添一类" busy={keep.busy} onClick={() => setOpened('new')} />
      ) : (
        <Note>类别由项目经理维护。</Note>
      )}
      {opened ? (
        <CategorySheet
          kept={kept}
          category={opened === 'new' ? undefined : opened}
          onClose={() => setOpened(undefined)}
          onSave={(changed) =>
            void save(
              opened === 'new'
                ? [...others, changed]
                : categories.map((each) => (each.category === changed.category ? changed : each)),
            )
          }
          onRemove={() => void save(others)}
        />
      ) : null}
    </>
  );
}
