import { addDays, daysBetween } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { PickField } from '../../../ui/form/PickField';
import { Tip } from '../../../ui/tip/Tip';
import type { StepForm } from './form';
import { ScopeField } from './ScopeField';

const paperDays = [0, 1, 2, 3] as const;
const paperTexts = { 0: '截止时就要录完', 1: '截止后 1 天', 2: '截止后 2 天', 3: '截止后 3 天' } as const;

/** 范围与时间: who votes, and from when to when; voting can open once the notice has hung for 15 whole days. */
export function WhenStep(form: StepForm & { today: string }) {
  const { draft, known, set, errorOf, today } = form;
  const earliest = known.earliestDay;
  const open = (day: string) => {
    set('opens')(day);
    if (draft.closes <= day) set('closes')(addDays(day, 14));
  };
  return (
    <>
      <ScopeField {...form} />
      <Card>
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
          from={addDays(draft.opens, 1)}
          value={draft.closes}
          onChange={set('closes')}
          error={errorOf('closesAt')}
        />
        <PickField
          label="纸票最晚什么时候录完"
          hint="只录截止前交来的"
          picks={paperDays.map((days) => ({ id: String(days), text: paperTexts[days] }))}
          value={String(draft.paperDays)}
          error={errorOf('paperUntil')}
          onChange={(chosen) => set('paperDays')(paperDays.find((days) => String(days) === chosen) ?? 0)}
        />
      </Card>
      <Tip icon="clock">
        公告要满 15 天：今天公告，最早 {dayText(earliest)}
        开始投票（《物业管理条例》第十四条）。晚一天公告，就晚一天开始。现在定的投票期是{' '}
        {daysBetween(draft.opens, draft.closes)} 天。
      </Tip>
    </>
  );
}
