import { CalendarCard, type CalendarCardRef } from '@nutui/nutui-react-taro';
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { aria } from '../aria';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import { Note } from '../note/Note';
import { keyboard } from '../pressable/keyboard';
import { Pressable } from '../pressable/Pressable';
import { type CalendarDay, calendarDay, dateOf, dayOf } from './day';

export interface CalendarProps {
  /** `YYYY-MM-DD`. */
  value: string | undefined;
  /** The month shown first holds this day. */
  start: string;
  from?: string | undefined;
  to?: string | undefined;
  why?: string | undefined;
  onChoose: (day: string) => void;
}

/** One month of days, Monday first. Days that may not be chosen stay visible, with the reason under them. */
export function Calendar({ value, start, from, to, why, onChoose }: CalendarProps) {
  const [shown, setShown] = useState<{ year: number; month: number }>(calendarDay(start));
  const card = useRef<CalendarCardRef>(null);
  const may = (day: string) => (from === undefined || day >= from) && (to === undefined || day <= to);
  const choose = (pressed: CalendarDay & { type?: string }) => {
    const day = dayOf(pressed);
    if (pressed.type === 'current' && may(day)) onChoose(day);
  };
  const head = (
    <View className="ml-cal__h">
      <Pressable className="ml-cal__go" label="上个月" onClick={() => card.current?.jump(-1)}>
        <Icon name="chevron-left" tint="pine" />
      </Pressable>
      <View className="ml-strong" {...aria({ live: 'polite' })}>
        {shown.year} 年 {shown.month} 月
      </View>
      <Pressable className="ml-cal__go" label="下个月" onClick={() => card.current?.jump(1)}>
        <Icon name="chevron-right" tint="pine" />
      </Pressable>
    </View>
  );
  return (
    <>
      <CalendarCard
        ref={card}
        className={classes('ml-cal', !value && 'ml-cal--open')}
        firstDayOfWeek={1}
        title={head}
        value={dateOf(value ?? start)}
        {...(from ? { startDate: dateOf(from) } : {})}
        {...(to ? { endDate: dateOf(to) } : {})}
        onPageChange={setShown}
        onDayClick={choose}
        renderDay={(day) => (day.type === 'current' ? <Day day={day} value={value} may={may} choose={choose} /> : null)}
      />
      {why ? <Note>{why}</Note> : null}
    </>
  );
}

interface DayProps {
  day: CalendarDay;
  value: string | undefined;
  may: (day: string) => boolean;
  choose: (day: CalendarDay) => void;
}

/** NutUI hears the press on the cell around it; what the day is called, and the keyboard, are ours. */
function Day({ day, value, may, choose }: DayProps) {
  const name = dayOf(day);
  const state = aria({
    role: 'button',
    label: `${day.month} 月 ${day.date} 日`,
    selected: name === value,
    disabled: !may(name),
  });
  return (
    <View className="ml-cal__d" {...state} {...keyboard(may(name) ? () => choose(day) : undefined)}>
      {day.date}
    </View>
  );
}
