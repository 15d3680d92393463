import { dayOf } from '@mulin/domain/day/day';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { DateField } from '../../../ui/form/DateField';
import { TextField } from '../../../ui/form/TextField';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import type { Deed } from './Climb';

export interface ActSheetProps {
  deed: Deed;
  requestId: string;
  /** The moment it is where the cloud is. */
  today: string;
  /** The latest day another limit may be set to; empty: the cloud decides. */
  latest: string;
  onClose: () => void;
  onDone: () => void;
}

const words: Record<Deed, { title: string; label: string; tip: string; button: string; done: string }> = {
  answer: {
    title: '答复住户',
    label: '答复',
    tip: '住户会收到。答复以后不再自动往上报；住户不满意，会马上报到上一级。',
    button: '答复',
    done: '答复好了',
  },
  extend: {
    title: '另定时限',
    label: '为什么要延',
    tip: '每一级只能另定一次，理由住户看得到。',
    button: '定下',
    done: '时限改好了',
  },
  'hand-back': {
    title: '退回物业限期办',
    label: '要物业做什么',
    tip: '到期还没有办好，会回到您这里。',
    button: '退回物业',
    done: '退给项目经理了',
  },
  contest: {
    title: '对答复不满意',
    label: '哪里不满意',
    tip: '马上报到上一级，由上一级答复您。',
    button: '报到上一级',
    done: '报上去了',
  },
};

/** One step of the level it has reached, or of the home that is not content. */
export function ActSheet({ deed, requestId, today, latest, onClose, onDone }: ActSheetProps) {
  const { title, label, tip, button, done } = words[deed];
  const [note, setNote] = useState('');
  const [until, setUntil] = useState('');
  const limited = deed === 'extend' || deed === 'hand-back';
  const act = useAction(async () => {
    if (note.trim() === '') throw new CloudError('INVALID_INPUT', '写一句话', 'note');
    if (limited && until === '') throw new CloudError('INVALID_INPUT', '选一个日子', 'until');
    if (deed === 'answer') await cloud.street.answerClimb({ requestId, note });
    else if (deed === 'contest') await cloud.street.contestClimb({ requestId, note });
    else if (deed === 'extend') await cloud.street.extendClimb({ requestId, note, until });
    else await cloud.street.handBackClimb({ requestId, note, until });
    toast(done);
    onDone();
  });
  return (
    <Sheet open title={title} onClose={onClose}>
      <TextField long label={label} max={300} value={note} onChange={setNote} error={act.errorOf('note')} />
      {limited ? (
        <DateField
          label="限到哪天"
          value={until}
          today={dayOf(today)}
          from={dayOf(today)}
          {...(latest ? { to: latest } : {})}
          error={act.errorOf('until')}
          onChange={setUntil}
        />
      ) : null}
      <Tip>{tip}</Tip>
      <Button text={button} busy={act.busy} onClick={() => void act.run()} />
    </Sheet>
  );
}
