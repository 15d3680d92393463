import type { Role } from '@mulin/shared-types/roles';

const MINUTE = 1;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Where an unanswered request climbs, one step after the other. */
type ClimbLevel = Extract<Role, 'manager' | 'committee' | 'community' | 'street'> | 'joint-meeting';

export interface Urgency {
  title: string;
  examples: string;
  /** Minutes from the report. */
  takeWithin: number;
  onSiteWithin?: number;
  doneWithin: number;
  climbs: readonly { after: number; to: ClimbLevel }[];
  /** Shown before anything else. */
  callFirst?: string;
}

/** +5 days to the community, +5 to the street, +10 to the joint meeting. */
function ladder(first: number): Urgency['climbs'] {
  return [
    { after: first, to: 'committee' },
    { after: first + 5 * DAY, to: 'community' },
    { after: first + 10 * DAY, to: 'street' },
    { after: first + 20 * DAY, to: 'joint-meeting' },
  ];
}

/**
 * Presets; no statute sets repair times (物业管理条例 45 is about stopping violations). Anchors: water and power the same day, small
 * repairs within 3 days (1998 ministry service standard); people in a lift 30 minutes; complaints 10 days (Hangzhou art. 50).
 */
export const urgencies = {
  life: {
    title: '危及人身',
    examples: '电梯困人、火情、燃气异味、坍塌',
    callFirst: '火警 119；燃气泄漏请先离开并拨打燃气抢修电话；电梯困人请按轿厢内紧急呼叫',
    takeWithin: 5 * MINUTE,
    onSiteWithin: 30 * MINUTE,
    doneWithin: 2 * HOUR,
    climbs: [
      { after: 0, to: 'manager' },
      { after: 0, to: 'community' },
      { after: 0, to: 'street' },
      { after: 2 * HOUR, to: 'joint-meeting' },
    ],
  },
  urgent: {
    title: '紧急',
    examples: '水管爆裂、整单元停水停电、采暖期不热',
    takeWithin: 15 * MINUTE,
    onSiteWithin: HOUR,
    doneWithin: DAY,
    climbs: [
      { after: 2 * HOUR, to: 'committee' },
      { after: 2 * HOUR, to: 'community' },
      { after: DAY, to: 'street' },
      { after: 3 * DAY, to: 'joint-meeting' },
    ],
  },
  normal: {
    title: '一般',
    examples: '门锁、路灯、小渗漏',
    takeWithin: 4 * HOUR,
    onSiteWithin: DAY,
    doneWithin: 3 * DAY,
    climbs: ladder(3 * DAY),
  },
  planned: {
    title: '计划',
    examples: '粉刷、绿化补种',
    takeWithin: DAY,
    onSiteWithin: 3 * DAY,
    doneWithin: 15 * DAY,
    climbs: ladder(15 * DAY),
  },
  complaint: {
    title: '投诉',
    examples: '服务态度、收费、噪声',
    takeWithin: DAY,
    doneWithin: 10 * DAY,
    climbs: ladder(10 * DAY),
  },
  question: {
    title: '咨询',
    examples: '收费依据、办事流程',
    takeWithin: DAY,
    doneWithin: 3 * DAY,
    climbs: ladder(3 * DAY),
  },
} as const satisfies Record<string, Urgency>;

export type UrgencyId = keyof typeof urgencies;

/** Limits in minutes, and to whom it climbs. */
export function urgencyOf(id: UrgencyId): Urgency {
  return urgencies[id];
}
