import { dayText, wholeDayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { PaperButton } from '../../../papers/PaperButton';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { Loaded } from '../../../ui/state/Loaded';
import { Timeline } from '../../../ui/timeline/Timeline';

type Decided = Awaited<ReturnType<Cloud['assembly']['decision']>>;

/** 决定: what became of the result, what it binds, and until when a court can be asked. */
export function Decision({ pollId }: { pollId: string }) {
  const load = useLoad(`decision.${pollId}`, () => cloud.assembly.decision({ pollId }));
  return (
    <Loaded load={load} what="决定" quiet>
      {(decided) => <Said decided={decided} />}
    </Loaded>
  );
}

function Said({ decided }: { decided: Decided }) {
  const { stateText, waitsFor, bindingText, publishedDay, objectUntil, finalDay, courtUntil, courtText } = decided;
  const [open, setOpen] = useState(false);
  const day = (name: string, value: string | null) => (value === null ? [] : [{ name, value: dayText(value) }]);
  const revoked = decided.outcomes.filter(({ revokedBy }) => revokedBy !== null);
  return (
    <Card title="这个决定" aside={stateText}>
      {waitsFor ? <View className="ml-sm">还差：{waitsFor}</View> : null}
      <KeyValues
        rows={[
          ...day('公布', publishedDay),
          ...day('提异议到', objectUntil),
          ...day('定下来', finalDay),
          ...(courtUntil === null ? [] : [{ name: '请法院撤销到', value: wholeDayText(courtUntil) }]),
        ]}
      />
      {revoked.map(({ questionId, shortName, revokedBy }) => (
        <View key={questionId} className="ml-sm ml-brick">
          {shortName}：{revokedBy}
        </View>
      ))}
      <Note>{bindingText}</Note>
      {courtText ? <Note>{courtText}</Note> : null}
      {publishedDay === null ? null : (
        <Buttons>
          <PaperButton text="打印决定书" make={() => cloud.print.decision({ pollId: decided.pollId })} />
        </Buttons>
      )}
      {decided.history.length > 0 ? <Link text={open ? '收起经过' : '看经过'} onClick={() => setOpen(!open)} /> : null}
      {open ? (
        <Timeline
          steps={decided.history.map((step) => ({
            state: 'done' as const,
            title: step.title,
            when: dayText(step.day),
            detail: step.detail,
          }))}
        />
      ) : null}
    </Card>
  );
}
