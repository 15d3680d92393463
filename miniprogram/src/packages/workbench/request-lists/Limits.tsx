import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { toast } from '../../../ui/sheet/toast';
import { LimitSheet } from './LimitSheet';
import { type Kept, type Limit, limitText } from './lists';

export interface LimitsProps {
  kept: Kept;
  communityId: string;
  mayKeep: boolean;
  onDone: () => void;
}

/** 时限: presets until the street or the bureau says otherwise; what is reported already keeps its own. */
export function Limits({ kept, communityId, mayKeep, onDone }: LimitsProps) {
  const [opened, setOpened] = useState<Limit>();
  const [days, setDays] = useState(String(kept.reopenDays));
  const set = useAction(async (limits: readonly Limit[]) => {
    setOpened(undefined);
    const { version } = kept;
    const sent = limits.map(({ title: _, ...limit }) => limit);
    await cloud.requests.setLimits({ communityId, version, limits: sent, reopenDays: Number(days) });
    toast('定好了，新报的按这个算');
    onDone();
  });
  return (
    <>
      <Card kind="list">
        {kept.limits.map((limit, at) => (
          <Cell
            key={limit.urgency}
            icon="clock"
            text={limit.title}
            detail={limitText(limit)}
            last={at === kept.limits.length - 1}
            onClick={mayKeep ? () => setOpened(limit) : undefined}
          />
        ))}
      </Card>
      {mayKeep ? (
        <Card>
          <TextField
            label="办完几天内可以重开"
            keyboard="number"
            unit="天"
            hint="1 到 60 天"
            value={days}
            error={set.errorOf('reopenDays')}
            onChange={setDays}
          />
          <Button kind="soft" text="存" busy={set.busy} onClick={() => void set.run(kept.limits)} />
        </Card>
      ) : (
        <Note>办完 {kept.reopenDays} 天内可以重开。时限由镇街或住建局定；没有定的，按预设。</Note>
      )}
      <Note>法律没有统一规定维修时限，预设参照通行做法，待核。</Note>
      {opened ? (
        <LimitSheet
          limit={opened}
          onClose={() => setOpened(undefined)}
          onSave={(changed) =>
            void set.run(kept.limits.map((each) => (each.urgency === changed.urgency ? changed : each)))
          }
        />
      ) : null}
    </>
  );
}
