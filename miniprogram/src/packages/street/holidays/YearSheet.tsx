import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import { DaysField } from './DaysField';
import type { Year } from './Holidays';

export interface YearSheetProps {
  districtId: string;
  today: string;
  /** Absent: a year that is not entered yet, one of these. */
  kept: Year | undefined;
  years: readonly number[];
  onClose: () => void;
  onDone: () => void;
}

/** One year as the notice says it: number, days off, weekends worked for them. */
export function YearSheet({ districtId, today, kept, years, onClose, onDone }: YearSheetProps) {
  const [year, setYear] = useState(kept?.year ?? years[0]);
  const [documentNo, setDocumentNo] = useState(kept?.documentNo ?? '');
  const [daysOff, setDaysOff] = useState<string[]>(kept?.daysOff ?? []);
  const [daysWorked, setDaysWorked] = useState<string[]>(kept?.daysWorked ?? []);
  const send = useAction(async () => {
    if (year === undefined) throw new CloudError('INVALID_INPUT', '选哪一年', 'year');
    if (documentNo.trim() === '') throw new CloudError('INVALID_INPUT', '写通知的文号', 'documentNo');
    if (daysOff.length === 0) throw new CloudError('INVALID_INPUT', '加上放假的日子', 'daysOff');
    const version = kept?.version ?? 0;
    await cloud.street.setHolidays({ districtId, year, version, documentNo, daysOff, daysWorked });
    toast(`${year} 年的放假安排记好了`);
    onDone();
  });
  return (
    <Sheet open title={kept ? `改 ${kept.year} 年放假安排` : '录入放假安排'} onClose={onClose}>
      <Tip>照国务院当年的放假通知一天一天录，不要凭记忆。录好以后新定的时限照它算，已经定的不改。</Tip>
      {kept ? null : (
        <Kinds
          label="哪一年"
          kinds={years.map((one) => ({ id: String(one), text: `${one} 年` }))}
          value={year === undefined ? undefined : String(year)}
          error={send.errorOf('year')}
          onChange={(one) => setYear(Number(one))}
        />
      )}
      <TextField
        label="通知文号"
        max={60}
        value={documentNo}
        error={send.errorOf('documentNo')}
        onChange={setDocumentNo}
      />
      <DaysField label="放假" today={today} days={daysOff} error={send.errorOf('daysOff')} onChange={setDaysOff} />
      <DaysField
        label="调休上班"
        today={today}
        days={daysWorked}
        error={send.errorOf('daysWorked')}
        onChange={setDaysWorked}
      />
      <Button text="存" busy={send.busy} onClick={() => void send.run()} />
    </Sheet>
  );
}
