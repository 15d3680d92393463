import { useState } from 'react';
import { Cell } from '../../../ui/cell/Cell';
import { ChoiceRow } from '../../../ui/sheet/ChoiceRow';
import { Sheet } from '../../../ui/sheet/Sheet';
import type { RepairKinds, Urgency } from './kinds';

export interface HowUrgentProps {
  urgencies: RepairKinds['urgencies'];
  value: Urgency;
  onChange: (urgency: Urgency) => void;
}

/** 急不急: as such a thing usually is, unless the reporter knows better. */
export function HowUrgent({ urgencies, value, onChange }: HowUrgentProps) {
  const [open, setOpen] = useState(false);
  const choose = (urgency: Urgency) => {
    onChange(urgency);
    setOpen(false);
  };
  return (
    <>
      <Cell
        icon="clock"
        text="急不急"
        aside={urgencies.find(({ urgency }) => urgency === value)?.title ?? ''}
        onClick={() => setOpen(true)}
      />
      <Sheet open={open} title="急不急" onClose={() => setOpen(false)}>
        {urgencies.map(({ urgency, title, takeText, doneText, example }) => (
          <ChoiceRow
            key={urgency}
            on={urgency === value}
            name={`${title}：${takeText}，${doneText}`}
            note={example}
            onClick={() => choose(urgency)}
          />
        ))}
      </Sheet>
    </>
  );
}
