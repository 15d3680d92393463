import { View } from '@tarojs/components';
import { useState } from 'react';
import { classes } from '../classes';
import { Icon } from '../icons/Icon';
import { Note } from '../note/Note';
import { Pressable } from '../pressable/Pressable';
import { daysOf, monthOf, nextMonth, previousMonth } from './month';

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

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** One month of days, Monday first. Days that may not be chosen stay visible, with the reason under them. */
export function Calendar({ value, start, from, to, why, onChoose }: CalendarProps) {
  const [month, setMonth] = useState(monthOf(start));
  const { blanks, days } = daysOf(month);
  const outside = (day: string) => (from !== undefined && day < from) || (to !== undefined && day > to);
  const [year, number] = month.split('-').map(Number);
  return (
    <View>
      <View className="ml-cal__h">
        <Pressable className="ml-cal__go" label="上个月" onClick={() => setMonth(previousMonth(month))}>
          <Icon name="chevron-left" tint="pine" />
        </Pressable>
        <View className="ml-strong">
          {year} 年 {number} 月
        </View>
        <Pressable className="ml-cal__go" label="下个月" onClick={() => setMonth(nextMonth(month))}>
          <Icon name="chevron-right" tint="pine" />
        </Pressable>
      </View>
      <View className="ml-cal">
        {weekdays.map((weekday) => (
          <View key={weekday} className="ml-cal__w">
            {weekday}
          </View>
        ))}
        {blanks.map((blank) => (
          <View key={blank} />
        ))}
        {days.map(({ day, date }) => (
          <Pressable
            key={day}
            className={classes('ml-cal__d', day === value && 'ml-cal__d--on', outside(day) && 'ml-cal__d--off')}
            label={`${number} 月 ${date} 日`}
            selected={day === value}
            disabled={outside(day)}
            onClick={() => onChoose(day)}
          >
            {date}
          </Pressable>
        ))}
      </View>
      {why ? <Note>{why}</Note> : null}
    </View>
  );
}
