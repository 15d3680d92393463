import { whenText } from '@mulin/domain/day/spoken';
import { DEPARTMENTS_NOTE } from '@mulin/domain/street/violations';
import { View } from '@tarojs/components';
import type { Cloud } from '../../../cloud/cloud';
import { Badge } from '../../../ui/badge/Badge';
import { Question } from '../../../ui/ballot/Question';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';
import { Timeline } from '../../../ui/timeline/Timeline';
import { breachBadge } from '../breach';

export type Shown = Awaited<ReturnType<Cloud['street']['violation']>>['violation'];

export function Breach({ one, now }: { one: Shown; now: string }) {
  const { no, kindTitle, place, text, files, department, proposed, ground, steps, mine, state } = one;
  return (
    <>
      <Card>
        <Badge {...breachBadge(one)} />
        <View className="ml-note ml-num">单号 {no}</View>
        <Question text={kindTitle} />
        <View className="ml-sm">{place}</View>
        <View className="ml-sm">{text}</View>
        {files.length > 0 ? <Photos photos={files.map(({ url }) => ({ src: url }))} /> : null}
        <Note>{`${department ? `报给了${department}` : `该由${proposed}管`}。${ground}`}</Note>
        {state === 'referred' || state === 'failed' ? <Note>{DEPARTMENTS_NOTE}</Note> : null}
        {mine ? <Note>这是您举报的，只有您自己知道。</Note> : null}
      </Card>
      <Card>
        <Timeline
          steps={[...steps].reverse().map((step) => ({
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
