import { View } from '@tarojs/components';
import { useState } from 'react';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';
import { Sheet } from '../../../ui/sheet/Sheet';
import type { Election } from './OneElection';

const outcomes = {
  elected: { kind: 'ok', text: '当选' },
  reserve: { kind: 'info', text: '候补' },
  tied: { kind: 'wait', text: '票数相同' },
} as const;

/** The published list in the order of the ballot; how the order was drawn can be looked up by anybody. */
export function Candidates({ election: { electionId, candidates, seed } }: { election: Election }) {
  const [open, setOpen] = useState(false);
  if (candidates.length === 0) return null;
  return (
    <>
      <Card
        kind="list"
        title={`候选人 ${candidates.length} 人`}
        aside={<Link text="怎么排的" onClick={() => setOpen(true)} />}
      >
        {candidates.map(({ candidateId, place, name, building, introduction, photo, outcome }, at) => (
          <Cell
            key={candidateId}
            text={`${place}. ${name}（${building}）`}
            detail={
              <>
                <View>{introduction}</View>
                {photo ? <Photos photos={[{ src: photo.url }]} /> : null}
              </>
            }
            aside={outcome === '' ? undefined : <Badge {...outcomes[outcome]} />}
            last={at === candidates.length - 1}
          />
        ))}
      </Card>
      <Sheet open={open} title="先后是抽签定的" onClose={() => setOpen(false)}>
        <Note>
          谁也不能挑先后：把这次选举和名单算出一个签号，再给每位候选人算一个签，签小的排前面。谁拿名单照着算，结果都一样。
        </Note>
        <KeyValues
          rows={[
            { name: '选举编号', value: electionId },
            { name: '签号', value: seed.slice(0, 12) },
            ...candidates.map(({ place, name, candidateId, lot }) => ({
              name: `${place}. ${name}`,
              value: `${candidateId} → ${lot.slice(0, 12)}`,
            })),
          ]}
        />
        <Note>
          算法（SHA-256，十六进制）：签号取“mulin/ballot-order/seed”换行、再接选举编号和排好序的候选人编号；每人的签取“mulin/ballot-order/lot”换行、再接签号和编号。编号写成
          JSON 数组，这里只显示前 12 位。
        </Note>
      </Sheet>
    </>
  );
}
