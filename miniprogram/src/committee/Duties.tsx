import { View } from '@tarojs/components';
import { Badge } from '../ui/badge/Badge';
import { Card } from '../ui/card/Card';
import { Cell } from '../ui/cell/Cell';
import { Note } from '../ui/note/Note';
import type { Committee } from './CommitteeCard';

/** 该办的事: what the law or the rules give a day for, late ones in words, each with its ground. */
export function Duties({ duties }: { duties: Committee['duties'] }) {
  return (
    <Card kind="list" title="该办的事">
      {duties.map(({ key, title, text, doneDay, late, ground }, at) => (
        <Cell
          key={key}
          text={title}
          detail={
            <>
              <View>{text}</View>
              <Note>{ground}</Note>
            </>
          }
          aside={
            doneDay !== null ? <Badge kind="ok" text="已办" /> : late ? <Badge kind="bad" text="逾期" /> : undefined
          }
          last={at === duties.length - 1}
        />
      ))}
    </Card>
  );
}
