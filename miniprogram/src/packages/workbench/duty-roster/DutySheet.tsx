import { weekdays } from '@mulin/domain/requests/duty-words';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useNumber } from '../../../cloud/useNumber';
import { Button } from '../../../ui/button/Button';
import { DateField } from '../../../ui/form/DateField';
import { PickField } from '../../../ui/form/PickField';
import { useFields } from '../../../ui/form/useFields';
import { Segment } from '../../../ui/options/Options';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { halfHours } from '../../repairs/progress/hours';
import type { DutyRoster } from './duty';
import { Several } from './Several';

export interface DutySheetProps {
  communityId: string;
  today: string;
  roster: DutyRoster;
  onClose: () => void;
  onDone: () => void;
}

const rhythms = [
  { id: 'week', text: '每周' },
  { id: 'day', text: '只一天' },
] as const;

/** 排一个班: who, when, and what of it; nothing chosen means everything. */
export function DutySheet({ communityId, today, roster, onClose, onDone }: DutySheetProps) {
  const { values, set } = useFields({
    workerId: undefined as string | undefined,
    rhythm: 'week' as (typeof rhythms)[number]['id'],
    days: [] as string[],
    day: undefined as string | undefined,
    from: '480',
    to: '1080',
    categories: [] as string[],
    buildings: [] as string[],
  });
  const number = useNumber();
  const add = useAction(async () => {
    const { workerId, rhythm, days, day, from, to, categories, buildings } = values;
    if (!workerId) throw new CloudError('INVALID_INPUT', '选一位师傅', 'workerId');
    await cloud.requests.addDuty({
      communityId,
      dutyId: await number.take(),
      workerId,
      day: rhythm === 'day' ? (day ?? null) : null,
      weekdays: rhythm === 'week' ? days.map(Number) : [],
      from: Number(from),
      to: Number(to),
      categories,
      buildings,
    });
    toast('排上了');
    onDone();
  });
  return (
    <Sheet open title="排一个班" onClose={onClose}>
      <PickField
        label="谁"
        picks={roster.workers.map(({ workerId, name, role }) => ({ id: workerId, text: name, detail: role }))}
        value={values.workerId}
        error={add.errorOf('workerId')}
        onChange={set('workerId')}
      />
      <Segment options={rhythms} value={values.rhythm} onChange={set('rhythm')} />
      {values.rhythm === 'week' ? (
        <Several
          label="星期几"
          options={weekdays.map((text, at) => ({ id: String(at + 1), text }))}
          chosen={values.days}
          error={add.errorOf('weekdays')}
          onChange={set('days')}
        />
      ) : (
        <DateField
          label="哪一天"
          value={values.day}
          today={today}
          from={today}
          error={add.errorOf('day') ?? add.errorOf('weekdays')}
          onChange={set('day')}
        />
      )}
      <PickField label="几点开始" picks={halfHours} value={values.from} onChange={set('from')} />
      <PickField
        label="几点结束"
        hint="比开始早，就是到第二天早上"
        picks={halfHours}
        value={values.to}
        onChange={set('to')}
      />
      <Several
        label="管哪些类别"
        hint="不选就是全部"
        options={roster.categories.map(({ category, title }) => ({ id: category, text: title }))}
        chosen={values.categories}
        onChange={set('categories')}
      />
      <Several
        label="管哪些楼"
        hint="不选就是全小区"
        options={roster.buildings.map((text) => ({ id: text, text }))}
        chosen={values.buildings}
        onChange={set('buildings')}
      />
      <Button text="排上" busy={add.busy} onClick={() => void add.run()} />
    </Sheet>
  );
}
