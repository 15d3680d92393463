import { whenText, wholeDayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import type { Cloud } from '../../../cloud/cloud';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Question } from '../../../ui/ballot/Question';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Timeline } from '../../../ui/timeline/Timeline';
import { matterBadge } from '../MatterList';

export type Shown = Awaited<ReturnType<Cloud['street']['matter']>>['matter'];

export function Matter({ one, now }: { one: Shown; now: string }) {
  const { no, title, facts, requestId, meetingId, method, unit, receiver, handler, watcher, limitDay } = one;
  return (
    <>
      <Card>
        <View className="ml-between">
          <Badge {...matterBadge(one)} />
          <View className="ml-note ml-num">单号 {no}</View>
        </View>
        <Question text={title} />
        <View className="ml-sm">{facts}</View>
        <KeyValues
          rows={[
            { name: '小区', value: one.communityName },
            { name: '种类', value: `${one.kindTitle} · ${one.urgencyTitle}` },
            ...(method ? [{ name: '怎么办', value: method }] : []),
            ...(unit ? [{ name: '责任单位', value: unit }] : []),
            ...(receiver ? [{ name: '接、办、盯', value: `${receiver}、${handler}、${watcher}` }] : []),
            ...(limitDay ? [{ name: '办理时限', value: wholeDayText(limitDay) }] : []),
          ]}
        />
      </Card>
      {requestId || meetingId ? (
        <Card kind="list">
          {requestId ? (
            <Cell
              icon="wrench"
              text="住户报的事"
              onClick={() => go('repairs/progress', { requestId })}
              last={!meetingId}
            />
          ) : null}
          {meetingId ? (
            <Cell icon="council" text="议定的会议" onClick={() => go('street/meeting', { meetingId })} last />
          ) : null}
        </Card>
      ) : null}
      <Card>
        <Timeline
          steps={[...one.steps].reverse().map((step) => ({
            state: 'done',
            title: step.title,
            when: whenText(step.at, now),
            detail: [step.who, step.note].filter(Boolean).join('：'),
            photos: step.files.map(({ url }) => ({ src: url })),
          }))}
        />
      </Card>
    </>
  );
}
