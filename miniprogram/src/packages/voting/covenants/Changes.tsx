import { View } from '@tarojs/components';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Note } from '../../../ui/note/Note';
import { Words } from '../../../ui/words/Words';
import type { Compared } from './version';

type Change = Compared['changes'][number];

const stamps: Record<Exclude<Change['change'], 'moved'>, { kind: BadgeKind; text: string }> = {
  changed: { kind: 'wait', text: '改了' },
  added: { kind: 'ok', text: '新加的' },
  removed: { kind: 'bad', text: '删掉的' },
};

/** What changed in words; clauses that only have another number are counted, not shown. */
export function Changes({ compared: { same, changes } }: { compared: Compared }) {
  const moved = changes.filter(({ change }) => change === 'moved').length;
  const different = changes.filter(({ change }) => change !== 'moved');
  return (
    <>
      {different.map((one) => (
        <OneChange key={`${one.change}.${one.no ?? ''}.${one.earlierNo ?? ''}`} change={one} />
      ))}
      <Note>
        {different.length === 0 ? '没有改动。' : `改动 ${different.length} 处。`}
        {same} 条一字没动{moved > 0 ? `，${moved} 条只是换了编号或位置` : ''}。
      </Note>
    </>
  );
}

function OneChange({ change: { change, no, earlierNo, text, earlierText } }: { change: Change }) {
  if (change === 'moved') return null;
  return (
    <View>
      <View className="ml-hr" />
      <Badge {...stamps[change]} /> 第 {no ?? earlierNo} 条
      {earlierText ? (
        <View className="ml-note">
          原来：
          <Words text={earlierText} />
        </View>
      ) : null}
      {text ? (
        <View>
          现在：
          <Words text={text} />
        </View>
      ) : null}
    </View>
  );
}
