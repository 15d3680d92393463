import { type CaseSource, caseSources } from '@mulin/domain/street/reception';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useNumber } from '../../../cloud/useNumber';
import { Button } from '../../../ui/button/Button';
import { DateField } from '../../../ui/form/DateField';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { HeardAt } from './HeardAt';

export interface TakeSheetProps {
  communityId: string;
  today: string;
  onClose: () => void;
  onDone: () => void;
}

const sources = (Object.keys(caseSources) as CaseSource[]).map((id) => ({ id, text: caseSources[id].title }));

export function TakeSheet({ communityId, today, onClose, onDone }: TakeSheetProps) {
  const [source, setSource] = useState<CaseSource>('reception');
  const { values, set } = useFields({
    hotlineNo: '',
    receptionId: '',
    callerName: '',
    callerPhone: '',
    text: '',
    responsible: '',
    dueDay: '',
  });
  const number = useNumber();
  const send = useAction(async () => {
    if (values.text.trim() === '') throw new CloudError('INVALID_INPUT', '写反映了什么', 'text');
    if (values.responsible.trim() === '') throw new CloudError('INVALID_INPUT', '写谁办', 'responsible');
    const { callerPhone, dueDay, hotlineNo, receptionId, ...said } = values;
    const { no } = await cloud.street.takeCase({
      ...said,
      communityId,
      requestId: await number.take(),
      source,
      ...(source === 'hotline' ? { hotlineNo } : receptionId ? { receptionId } : {}),
      ...(callerPhone ? { callerPhone } : {}),
      ...(dueDay ? { dueDay } : {}),
    });
    toast(`登记好了，单号 ${no}`);
    onDone();
  });
  return (
    <Sheet open title="登记来件" onClose={onClose}>
      <Kinds label="哪里来的" kinds={sources} value={source} onChange={setSource} />
      {source === 'hotline' ? (
        <TextField
          label="热线单号"
          value={values.hotlineNo}
          onChange={set('hotlineNo')}
          error={send.errorOf('hotlineNo')}
        />
      ) : (
        <HeardAt
          communityId={communityId}
          value={values.receptionId}
          error={send.errorOf('receptionId')}
          onChange={set('receptionId')}
        />
      )}
      <TextField long label="反映什么" value={values.text} onChange={set('text')} error={send.errorOf('text')} />
      <TextField
        label="谁办"
        example="比如 物业、社区、供热公司"
        value={values.responsible}
        onChange={set('responsible')}
        error={send.errorOf('responsible')}
      />
      <DateField
        label="答复时限"
        hint={`不选就是 ${caseSources[source].workdays} 个工作日`}
        value={values.dueDay}
        today={today}
        from={today}
        error={send.errorOf('dueDay')}
        onChange={set('dueDay')}
      />
      <TextField
        label="来件人"
        hint="可以不填，加密保存"
        value={values.callerName}
        onChange={set('callerName')}
        error={send.errorOf('callerName')}
      />
      <TextField
        label="电话"
        hint="可以不填，回访用"
        keyboard="number"
        value={values.callerPhone}
        onChange={set('callerPhone')}
        error={send.errorOf('callerPhone')}
      />
      <Button text="登记" busy={send.busy} onClick={() => void send.run()} />
    </Sheet>
  );
}
