import type { Day } from '../day/day';
import { addMonths } from '../day/day';
import { type WorkCalendar, workdaysAfter } from './working-days';

/** 联席会议的事项: what it co-ordinates (Shandong 74, Rizhao 78; Inner Mongolia's own list 待核). */
export const matterKinds = {
  duty: '业委会或部门不履职',
  exit: '物业退出和交接',
  sudden: '突发事件',
  link: '物业和社区衔接',
  contract: '合同纠纷',
  utility: '水电气暖等专营单位',
  other: '其他',
} as const;
export type MatterKind = keyof typeof matterKinds;

/** How long who handles it has, in working days: presets of ours, one extension with a reason. */
export const matterUrgencies = {
  urgent: { title: '紧急', workdays: 3, meetWithin: 2 },
  normal: { title: '一般', workdays: 15, meetWithin: 10 },
  complex: { title: '复杂', workdays: 30, meetWithin: 10 },
} as const;
export type MatterUrgency = keyof typeof matterUrgencies;

const ACCEPT_WORKDAYS = 2;
/** 接: the unit says that it has it. */
const RECEIVE_WORKDAYS = 1;
/** 盯: somebody looks whether it is done. */
const CHECK_WORKDAYS = 3;

export const matterStates = {
  filed: '等受理',
  accepted: '等开会定办法',
  dispatched: '派出去了，等接收',
  handling: '在办',
  'to-check': '说办好了，等核对',
  closed: '办结',
  refused: '不受理',
} as const;
export type MatterState = keyof typeof matterStates;

/** How far a session of the joint meeting is. */
export const sessionStates = { called: '等开会', filed: '纪要已归档', cancelled: '没有开' } as const;

/** The day that counts when a state begins; null when nothing is awaited any more. */
export function nextDay(
  state: MatterState,
  urgency: MatterUrgency,
  today: Day,
  limit: Day | null,
  calendar: WorkCalendar,
): Day | null {
  switch (state) {
    case 'filed':
      return workdaysAfter(today, ACCEPT_WORKDAYS, calendar);
    case 'accepted':
      return workdaysAfter(today, matterUrgencies[urgency].meetWithin, calendar);
    case 'dispatched':
      return workdaysAfter(today, RECEIVE_WORKDAYS, calendar);
    case 'handling':
      return limit;
    case 'to-check':
      return workdaysAfter(today, CHECK_WORKDAYS, calendar);
    default:
      return null;
  }
}

/** The latest day the limit may be: by urgency from the day it is decided. */
export const longestLimit = (urgency: MatterUrgency, today: Day, calendar: WorkCalendar): Day =>
  workdaysAfter(today, matterUrgencies[urgency].workdays, calendar);

/** 接、办、盯: three different persons (S2 二（三）2); a blank in a name makes no other person. */
export const threeDifferent = (receiver: string, handler: string, watcher: string): boolean =>
  new Set([receiver, handler, watcher].map((name) => name.normalize('NFKC').replace(/\s/gu, ''))).size === 3;

/** Regular meetings at least every quarter (a preset); four months without one is said aloud (S0: some had never set one up). */
export const isSilent = (setUpDay: Day, lastMetDay: Day | null, today: Day): boolean =>
  addMonths(lastMetDay ?? setUpDay, 4) < today;

/** Who usually sits there (S2, S3); the street keeps its own list. */
export const usualMembers: readonly string[] = [
  '派出所',
  '民政',
  '自然资源',
  '消防救援',
  '生态环境',
  '住建',
  '城管执法',
  '市场监管',
  '司法所',
  '供电',
  '供水',
  '供气',
  '供热',
  '通信',
  '居民委员会',
  '物业服务企业',
  '业主委员会（业主）',
];
