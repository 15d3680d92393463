import { dayText, momentText } from '@mulin/domain/day/spoken';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { type Cloud, cloud } from '../cloud/cloud';
import { useAction } from '../cloud/useAction';
import { useLoad } from '../cloud/useLoad';
import { Badge } from '../ui/badge/Badge';
import { Button } from '../ui/button/Button';
import { Buttons } from '../ui/button/Buttons';
import { Card } from '../ui/card/Card';
import { TextField } from '../ui/form/TextField';
import { useFields } from '../ui/form/useFields';
import { Link } from '../ui/link/Link';
import { Note } from '../ui/note/Note';
import { ConfirmSheet } from '../ui/sheet/ConfirmSheet';
import { Sheet } from '../ui/sheet/Sheet';
import { toast } from '../ui/sheet/toast';

type List = NonNullable<Awaited<ReturnType<Cloud['committee']['handOver']>>['handOver']>;
type Part = List['as'][number];
type Item = List['items'][number];

const words: Record<Part, { title: string; verb: string }> = {
  handed: { title: '移交', verb: '我已移交' },
  received: { title: '接收', verb: '我已收到' },
  witnessed: { title: '见证', verb: '我在场见证' },
};
const parts: readonly Part[] = ['handed', 'received', 'witnessed'];

/** 交接单, for those it concerns; nothing at all for anybody else. */
export function HandOver({ communityId }: { communityId: string }) {
  const load = useLoad(`hand-over.${communityId}`, () => cloud.committee.handOver({ communityId }));
  const list = load.data?.handOver;
  return list ? <ItemList list={list} onDone={load.reload} /> : null;
}

function ItemList({ list, onDone }: { list: List; onDone: () => void }) {
  const [asking, setAsking] = useState<{ item: Item; as: Part }>();
  const [adding, setAdding] = useState(false);
  const confirm = useAction(async () => {
    if (!asking) return;
    await cloud.committee.confirmHandOver({
      handOverId: list.handOverId,
      itemId: asking.item.itemId,
      as: asking.as,
    });
    toast('记下了');
    setAsking(undefined);
    onDone();
  });
  return (
    <Card title="交接单" aside={<Badge kind={list.done ? 'ok' : list.late ? 'bad' : 'wait'} text={stateOf(list)} />}>
      {list.items.map((item) => (
        <View key={item.itemId} className="ml-kvs">
          <Text className="ml-strong">{item.title}</Text>
          {item.detail ? <View className="ml-note">{item.detail}</View> : null}
          {parts.map((part) => (
            <Mark
              key={part}
              title={words[part].title}
              mark={item[part]}
              onConfirm={list.as.includes(part) ? () => setAsking({ item, as: part }) : undefined}
              verb={words[part].verb}
            />
          ))}
        </View>
      ))}
      {list.as.length > 0 && !list.done ? (
        <Buttons>
          <Button kind="line" text="再加一项" onClick={() => setAdding(true)} />
        </Buttons>
      ) : null}
      <Note>依据：{list.ground}。每一项由移交、接收、见证三方各自确认。</Note>
      <ConfirmSheet
        open={asking !== undefined}
        title={asking ? `${words[asking.as].verb}：${asking.item.title}` : ''}
        confirm="确认"
        busy={confirm.busy}
        onConfirm={() => void confirm.run()}
        onCancel={() => setAsking(undefined)}
      >
        确认以后不能改，会记下您的姓名和时间。
      </ConfirmSheet>
      {adding ? (
        <AddItem
          handOverId={list.handOverId}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            onDone();
          }}
        />
      ) : null}
    </Card>
  );
}

const stateOf = ({ done, late, dueDay }: List): string =>
  done ? '已交接完' : late ? '逾期没交接完' : `${dayText(dueDay)}以前`;

interface MarkProps {
  title: string;
  mark: Item[Part];
  verb: string;
  onConfirm: (() => void) | undefined;
}

function Mark({ title, mark, verb, onConfirm }: MarkProps) {
  return (
    <View className="ml-kv">
      <Text className="ml-kv__k">{title}</Text>
      <View className="ml-kv__v">
        {mark ? `${mark.name} ${momentText(mark.at)}` : onConfirm ? <Link text={verb} onClick={onConfirm} /> : '还没有'}
      </View>
    </View>
  );
}

function AddItem({ handOverId, onClose, onDone }: { handOverId: string; onClose: () => void; onDone: () => void }) {
  const { values, set } = useFields({ title: '', detail: '' });
  const add = useAction(async () => {
    await cloud.committee.addHandOverItem({ handOverId, ...values });
    onDone();
  });
  return (
    <Sheet open title="加一项交接" onClose={onClose}>
      <TextField
        label="是什么"
        example="比如 门禁系统密码"
        max={40}
        value={values.title}
        onChange={set('title')}
        error={add.errorOf('title')}
      />
      <TextField label="说明" hint="可以不填" max={200} value={values.detail} onChange={set('detail')} />
      <Button text="加上" busy={add.busy} onClick={() => void add.run()} />
    </Sheet>
  );
}
