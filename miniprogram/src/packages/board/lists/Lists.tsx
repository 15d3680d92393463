import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { Chips } from '../../../ui/options/Options';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { Item } from './Item';

type List = Awaited<ReturnType<Cloud['board']['lists']>>['lists'][number];
export type ListItem = List['items'][number];

const chips = [
  { id: 'four-open', text: '四公开' },
  { id: 'three-open', text: '三公开' },
  { id: 'eight-items', text: '八项内容' },
  { id: 'price-board', text: '收费牌' },
] as const satisfies readonly { id: List['list']; text: string }[];

/** One list at a time, item by item: where it hangs, or that it is missing and who owes it. */
export function Lists({ communityId }: { communityId: string }) {
  const [list, setList] = useState<List['list']>('four-open');
  const load = useLoad(`board-lists.${communityId}`, () => cloud.board.lists({ communityId }));
  return (
    <>
      <Chips options={chips} value={list} onChange={setList} />
      <Loaded load={load} what="清单">
        {({ lists }) =>
          lists
            .filter((one) => one.list === list)
            .map(({ title, basis, missing, items }) => (
              <Card key={title} title={title} aside={`${items.length - missing} / ${items.length} 项`}>
                {missing > 0 ? (
                  <Tip kind="bad" icon="alert">
                    还缺 {missing} 项没有公示。
                  </Tip>
                ) : (
                  <Tip kind="ok">都公示了。</Tip>
                )}
                {items.map((item, at) => (
                  <Item key={item.kind} item={item} last={at === items.length - 1} />
                ))}
                <Note>依据：{basis}。说的是同一件事的，公示一次就算。</Note>
              </Card>
            ))
        }
      </Loaded>
    </>
  );
}
