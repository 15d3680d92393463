import { BALLOTS } from './checks/ballots';
import { FROZEN } from './checks/frozen';
import { LOG } from './checks/log';
import { RESULT } from './checks/result';
import type { RecountPackage } from './package';
import { readPackage } from './read';
import { Misshapen } from './shape';
import { type Finding, type Look, Study } from './study';

/** One numbered check, in words for an owner: what was looked at, what that proves, and what was found. */
export interface Check {
  no: number;
  title: string;
  proves: string;
  ok: boolean;
  detail: string;
}

export interface Verdict {
  ok: boolean;
  checks: Check[];
}

/** What no recount can prove; shown beside every verdict. */
export const CANNOT_PROVE = [
  '不能证明投票的手机当时在业主本人手里',
  '不能证明没有人用好处换票，也不能证明投票的人没有受到压力',
  '不能证明名册上的面积和人数与登记簿一致，请在公告期内核对自己的一行',
  '不能证明因“无权投票”“无效”被拒的票拒得对，请向监票人查询',
  '不能证明没计入的票是谁投的，请用自己的回执号查一查',
  '不能防止有人事后另造一份完整的复核包，请核对公告上印的编号和指纹',
] as const;

const SHAPE = { title: '文件格式', proves: '文件完整，没有多出或缺少的内容，也没有姓名和电话' };

/** Every check after the shape, in order. */
const LOOKS: readonly Look[] = [...FROZEN, ...LOG, ...BALLOTS, ...RESULT];

/** How many checks a readable package goes through. */
export const CHECKS = LOOKS.length + 1;

/** Counts again, from the published package alone 复核. Pure and offline: the same code runs as a command and on the phone. */
export function verifyPackage(input: unknown): Verdict {
  const checks = [...examine(input)];
  return { ok: checks.every((check) => check.ok), checks };
}

/** The same one check at a time, so that a page can show how far it is. Ends after the first if that is no package. */
export function* examine(input: unknown): Generator<Check, void> {
  let pack: RecountPackage;
  try {
    pack = readPackage(input, '');
  } catch (error) {
    if (!(error instanceof Misshapen)) throw error;
    yield { no: 1, ...SHAPE, ok: false, detail: error.message };
    return;
  }
  const detail = `${pack.roll.length}套房，${pack.ballots.length}张计入的票，${pack.refused.length}张未计入`;
  yield { no: 1, ...SHAPE, ok: true, detail };
  const study = new Study(pack);
  for (const [index, { title, proves, look }] of LOOKS.entries()) {
    yield { no: index + 2, title, proves, ...attempt(() => look(study)) };
  }
}

/** A package so broken that a check cannot even be made has not passed it. */
function attempt(look: () => Finding): Finding {
  try {
    return look();
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : '无法检查' };
  }
}
