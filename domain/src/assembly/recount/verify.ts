import { CHECKS } from './checks';
import type { RecountPackage } from './package';
import { readPackage } from './read';
import { Misshapen } from './shape';

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
  '不能证明名册上的面积和人数与登记簿一致，请在公告期内核对自己的一行',
  '不能证明因“无权投票”被拒的票拒得对，请向监票人查询',
  '不能防止有人事后另造一份完整的复核包，请核对公告上印的指纹',
] as const;

/** Counts again, from the published package alone 复核. Pure and offline: the same code runs as a command and on the phone. */
export function verifyPackage(input: unknown): Verdict {
  const shape = { no: 1, title: '文件格式', proves: '文件完整，没有多出或缺少的内容，也没有姓名和电话' };
  let pack: RecountPackage;
  try {
    pack = readPackage(input, '');
  } catch (error) {
    if (!(error instanceof Misshapen)) throw error;
    return { ok: false, checks: [{ ...shape, ok: false, detail: error.message }] };
  }
  const checks: Check[] = [
    {
      ...shape,
      ok: true,
      detail: `${pack.roll.length}套房，${pack.ballots.length}张计入的票，${pack.refused.length}张未计入`,
    },
  ];
  for (const { title, proves, look } of CHECKS) {
    checks.push({ no: checks.length + 1, title, proves, ...attempt(() => look(pack)) });
  }
  return { ok: checks.every((check) => check.ok), checks };
}

/** A package so broken that a check cannot even be made has not passed it. */
function attempt(look: () => { ok: boolean; detail: string }): { ok: boolean; detail: string } {
  try {
    return look();
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : '无法检查' };
  }
}
