import { wholeDayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { call } from '../../../contact/call';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Say } from '../Say';
import type { Case } from './Cases';

/** One case; who called is fetched when asked for, never kept on the phone, and the look is in the trail. */
export function CaseCard({ one, onDone }: { one: Case; onDone: () => void }) {
  const {
    caseId,
    no,
    sourceTitle,
    hotlineNo,
    heardOn,
    text,
    responsible,
    dueDay,
    late,
    stateTitle,
    answer,
    content,
    may,
  } = one;
  const [doing, setDoing] = useState<'answer' | 'call-back' | 'caller'>();
  const [caller, setCaller] = useState<{ name: string; phone: string }>();
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    onDone();
  };
  return (
    <Card
      small
      title={`${sourceTitle} ${no}`}
      aside={<Badge kind={late ? 'bad' : 'wait'} text={late ? '过了时限' : stateTitle} />}
    >
      <View className="ml-sm">{text}</View>
      <KeyValues
        rows={[
          ...(hotlineNo ? [{ name: '热线单号', value: hotlineNo }] : []),
          ...(heardOn ? [{ name: '接待日', value: wholeDayText(heardOn) }] : []),
          { name: '谁办', value: responsible },
          { name: '答复时限', value: wholeDayText(dueDay) },
          ...(answer ? [{ name: '答复', value: answer }] : []),
          ...(content === null ? [] : [{ name: '回访', value: content ? '满意' : '不满意，再办' }]),
          ...(caller ? [{ name: '来件人', value: `${caller.name} ${caller.phone}` }] : []),
        ]}
      />
      <Buttons>
        {may.includes('caller') ? (
          <Button
            kind="soft"
            text={caller ? '打电话' : '看电话（留记录）'}
            label={caller ? `打电话：${no}` : `看电话（留记录）：${no}`}
            onClick={() => (caller ? call(caller.phone) : setDoing('caller'))}
          />
        ) : null}
        {may.includes('answer') ? (
          <Button text="答复" label={`答复：${no}`} onClick={() => setDoing('answer')} />
        ) : null}
        {may.includes('call-back') ? (
          <Button text="记回访" label={`记回访：${no}`} onClick={() => setDoing('call-back')} />
        ) : null}
      </Buttons>
      {doing === 'caller' ? (
        <Say
          title="看来件人的电话"
          label="为什么要看"
          example="比如 打电话答复他"
          button="看（留记录）"
          done="看的记录留下了"
          tip="本人会看到是哪个岗位、什么时候、为什么看的。"
          send={async ({ note }) => setCaller(await cloud.street.caseCaller({ caseId, reason: note }))}
          onClose={close}
          onDone={close}
        />
      ) : null}
      {doing === 'answer' ? (
        <Say
          title={`答复 ${no}`}
          label="答复"
          button="答复"
          done="答复好了，等回访"
          send={({ note }) => cloud.street.answerCase({ caseId, answer: note })}
          onClose={close}
          onDone={done}
        />
      ) : null}
      {doing === 'call-back' ? (
        <Say
          title="记回访"
          choices={{
            label: '满意没有',
            kinds: [
              { id: 'yes', text: '满意' },
              { id: 'no', text: '不满意' },
            ],
          }}
          label="回访情况"
          tip="不满意的重新计时再办。"
          button="记下"
          done="记下了"
          send={({ choice, note }) => cloud.street.callBack({ caseId, content: choice === 'yes', note })}
          onClose={close}
          onDone={done}
        />
      ) : null}
    </Card>
  );
}
