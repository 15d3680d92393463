import { momentText, whenText, wholeDayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Timeline } from '../../../ui/timeline/Timeline';
import { ActSheet } from './ActSheet';

type Answer = Awaited<ReturnType<Cloud['street']['climb']>>;
export type Climbed = NonNullable<Answer['climb']>;
export type Deed = Climbed['may'][number];

const words: Record<Deed, string> = {
  answer: '答复住户',
  extend: '另定时限',
  'hand-back': '退回物业限期办',
  contest: '对答复不满意',
};

/** 逐级上报: who has to answer by now, why, and who is next; before that, who would hear of it and when. */
export function Climb({ requestId, over, onDone }: { requestId: string; over: boolean; onDone: () => void }) {
  const [deed, setDeed] = useState<Deed>();
  const load = useLoad(`climb.${requestId}`, () => cloud.street.climb({ requestId }));
  if (!load.data || (over && !load.data.climb)) return null;
  const { climb, ladder, now } = load.data;
  if (!climb || climb.steps.length === 0) return over ? null : <Ladder ladder={ladder} />;
  const done = () => {
    setDeed(undefined);
    load.reload();
    onDone();
  };
  return (
    <Card title="逐级上报" aside={<Badge kind={climb.state === 'climbing' ? 'bad' : 'closed'} text={stamp(climb)} />}>
      {climb.dueAt ? (
        <KeyValues rows={[{ name: '再没人办', value: `${momentText(climb.dueAt)} 报到${climb.nextTitle}` }]} />
      ) : null}
      <Timeline
        steps={[...climb.steps].reverse().map(({ at, title, who, note, until }) => ({
          state: 'done',
          title: who === '系统' ? title : `${title} · ${who}`,
          when: whenText(at, now),
          detail: until ? `${note}（限 ${wholeDayText(until)}）` : note,
        }))}
      />
      {climb.may.length > 0 ? (
        <Buttons>
          {climb.may.map((each, at) => (
            <Button key={each} kind={at === 0 ? 'main' : 'line'} text={words[each]} onClick={() => setDeed(each)} />
          ))}
        </Buttons>
      ) : null}
      {deed ? (
        <ActSheet
          deed={deed}
          requestId={requestId}
          today={now}
          latest={climb.extendUntil}
          onClose={() => setDeed(undefined)}
          onDone={done}
        />
      ) : null}
    </Card>
  );
}

const stamp = ({ state, holdersText }: Climbed): string =>
  ({ climbing: `在${holdersText}`, answered: '已答复', over: '已办完' })[state];

function Ladder({ ladder }: { ladder: Answer['ladder'] }) {
  if (ladder.length === 0) return null;
  return (
    <Card small title="没人办会怎样">
      <KeyValues rows={ladder.map(({ title, afterText }) => ({ name: afterText, value: `报到${title}` }))} />
      <Note>系统按时间自动往上报，每报一级您都会收到消息。</Note>
    </Card>
  );
}
