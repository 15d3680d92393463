/** How often one person may do one kind of thing; what goes beyond is somebody’s script, or somebody trying doors. */
export interface Rate {
  /** What it is, as the refusal says it. */
  title: string;
  most: number;
  /** Seconds the count runs, from the first of them. */
  seconds: number;
  /** One call in so many is counted, for all of them: a read shall not cost a write each. */
  oneIn?: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * 频率上限 as data. A thumb that taps twice and a steward who enters a hundred paper ballots in a row stay far below. An operation's
 * contract may say which of them it is (`rate`); otherwise whether it changes anything decides.
 */
export const rates = {
  reading: { title: '打开页面', most: 900, seconds: MINUTE, oneIn: 20 },
  writing: { title: '提交', most: 120, seconds: MINUTE },
  /** WeChat bills each phone number. */
  'signing-in': { title: '授权手机号', most: 10, seconds: 24 * HOUR },
  /** Looking for homes or papers one does not know. */
  searching: { title: '查找', most: 120, seconds: 10 * MINUTE },
  /** A name or number read in full, beside those of `account.reveal`, which keeps a count of its own. */
  looking: { title: '查看姓名电话', most: 60, seconds: 24 * HOUR },
  /**
   * 纸质票: taking in, looking at and typing are three calls a sheet, and a practised hand with the scans ready does one a second for a
   * while; a night of counting must not stop for it. Two persons still read every sheet.
   */
  papers: { title: '录纸质票', most: 2000, seconds: 10 * MINUTE },
  /** A file that is fetched and opened: a scan for each sheet of a community of several hundred in an hour. */
  files: { title: '上传文件', most: 600, seconds: HOUR },
  /** Sets type for seconds. */
  printing: { title: '生成打印件', most: 60, seconds: 10 * MINUTE },
  /** 内容检查 by WeChat, which has a quota for all of us. */
  judging: { title: '发表文字', most: 60, seconds: HOUR },
} as const satisfies Record<string, Rate>;

export type RateKind = keyof typeof rates;

/** 请在…以后再试, in words: 40 秒、3 分钟、5 小时. */
export function waitText(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < MINUTE) return `${seconds} 秒`;
  return seconds < HOUR ? `${Math.ceil(seconds / MINUTE)} 分钟` : `${Math.ceil(seconds / HOUR)} 小时`;
}
