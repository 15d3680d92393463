import type { PollCard } from './card';

/** 会议种类 (Property Management Regulation 13). */
export const MEETINGS = {
  regular: '定期会议',
  extraordinary: '临时会议',
  first: '首次会议',
} as const satisfies Record<PollCard['kind'], string>;

/** 业主大会定期会议, 首次业主大会会议: the whole name, for a notice. */
export const meetingTitle = (kind: PollCard['kind']): string =>
  kind === 'first' ? '首次业主大会会议' : `业主大会${MEETINGS[kind]}`;
