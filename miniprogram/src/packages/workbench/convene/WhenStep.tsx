import { earliestOpen } from '@mulin/domain/assembly/deadlines';
import { addDays } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { TextField } from '../../../ui/form/TextField';
import { Tip } from '../../../ui/tip/Tip';
import type { StepForm } from './form';

/** 名称和时间: voting can open once the notice has hung for 15 whole days. */
export function WhenStep({ draft, set, errorOf, today }: StepForm & { today: string }) {
  const earliest = earliestOpen(today);
  const open = (day: string) => {
    set('opens')(day);
    if (draft.closes <= day) set('closes')(addDays(day, 14));
  };
  return (
    <>
      <Card>
        <TextField
          label="名称"
          example="比如 2026 年第 2 次业主大会"
          value={draft.title}
          onChange={set('title')}
          error={errorOf('title')}
        />
        <DateField
          label="哪天开始投票"
          hint="早上 8 点开始"
          today={today}
          from={earliest}
          why={`今天公告，最早 ${dayText(earliest)}开始`}
          value={draft.opens}
          onChange={open}
          error={errorOf('opensAt')}
        />
        <DateField
          label="哪天截止"
          hint="晚上 6 点截止"
          today={today}
          from={draft.opens}
          value={draft.closes}
          onChange={set('closes')}
          error={errorOf('closesAt')}
        />
      </Card>
      <Tip icon="clock">
        公告要满 15 天：今天公告，最早 {dayText(earliest)}
        开始投票（《物业管理条例》第十四条）。晚一天公告，就晚一天开始。
      </Tip>
    </>
  );
}
