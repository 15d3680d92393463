import { clockOf, minuteOfClock, usualQuiet } from '@mulin/domain/ringing/quiet';
import type { Ringing } from '../../../ringing/useRinging';
import { Card } from '../../../ui/card/Card';
import { CheckField } from '../../../ui/form/CheckField';
import { PickField } from '../../../ui/form/PickField';
import { Note } from '../../../ui/note/Note';

const hours = Array.from({ length: 24 }, (_, hour) => clockOf(hour * 60)).map((clock) => ({ id: clock, text: clock }));

export interface QuietHoursProps {
  quiet: Ringing['quiet'];
  onChoose: (quiet: Ringing['quiet']) => void;
}

/** 免打扰: hours in which nothing rings but what cannot wait. */
export function QuietHours({ quiet, onChoose }: QuietHoursProps) {
  return (
    <Card>
      <CheckField on={quiet !== null} onChange={(on) => onChoose(on ? usualQuiet : null)}>
        晚上不响，攒到早上再提醒
      </CheckField>
      {quiet ? (
        <>
          <PickField
            label="几点以后不响"
            picks={hours}
            value={clockOf(quiet.from)}
            onChange={(clock) => onChoose({ ...quiet, from: minuteOfClock(clock) })}
          />
          <PickField
            label="几点以后再响"
            picks={hours}
            value={clockOf(quiet.to)}
            onChange={(clock) => onChoose({ ...quiet, to: minuteOfClock(clock) })}
          />
        </>
      ) : null}
      <Note>水管爆裂、电梯困人这样的急事，半夜也会响。</Note>
    </Card>
  );
}
