import { type Day, firstDayAfter, lastDayOf } from '../day/day';

/** A clock of procedure: so many days from an event, the day of the event not counted (Civil Code 201). */
interface Clock {
  days: number;
  source: string;
}

const CLOCKS = {
  /** Notice before the assembly meets or voting opens. */
  notice: { days: 15, source: '《物业管理条例》第十四条：会议召开15日以前通知全体业主' },
  /** Filing 备案 of the committee after its election. */
  filing: { days: 30, source: '《物业管理条例》第十六条：自选举产生之日起30日内备案' },
  /** First meeting of the committee. */
  firstMeeting: { days: 7, source: '《业主大会和业主委员会指导规则》第三十二条：自选举产生之日起7日内' },
  /** Hand-over of files and seal to the next committee. */
  handOver: { days: 10, source: '《业主大会和业主委员会指导规则》第四十八条：任期届满之日起10日内移交' },
  /** Written notice before a manager is dismissed. */
  dismissal: { days: 60, source: '《民法典》第九百四十六条：解聘应提前60日书面通知' },
} as const satisfies Record<string, Clock>;

/** First UTC+8 day voting may open after a notice on that day: all 15 days must have passed (the cautious reading). */
export function earliestOpen(notice: Day, days: number = CLOCKS.notice.days): Day {
  return firstDayAfter(notice, days);
}

/** Last UTC+8 day to do what a clock asks for after an event. */
export function dueDay(clock: keyof typeof CLOCKS, event: Day): Day {
  return lastDayOf(event, CLOCKS[clock].days);
}
