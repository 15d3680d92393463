import { momentText } from '@mulin/domain/day/spoken';
import { type Level, levels, levelTitles } from '@mulin/domain/street/levels';
import type { Exists } from './bodies';
import type { Climb, Climbing } from './request';

type Step = Climb['steps'][number];

/** Why it climbs, as the reporter reads it: what was due and did not happen, and whom it passes by. */
export function whyUp(request: Climbing, from: Level, to: Level, backTo: Level | null, exists: Exists): string {
  const said = reason(request, from, backTo !== null);
  const passed = levels.slice(levels.indexOf(from) + 1, levels.indexOf(to)).filter((level) => !exists(level));
  const missing = passed.map((level) => levelTitles[level]).join('、');
  return missing === '' ? said : `${said}；这里没有${missing}，直接报到${levelTitles[to]}`;
}

function reason({ urgency, takenAt, takeBy, doneBy }: Climbing, from: Level, handedBack: boolean): string {
  if (urgency === 'danger') return '危及人身，同时报到各级';
  if (handedBack) return '退回物业限期办理，到期还没有办好';
  if (from !== 'steward' && from !== 'manager') return `${levelTitles[from]}到时限没有答复，事情也没有办好`;
  return takenAt === null
    ? `规定 ${momentText(takeBy)} 前接单，还没有人接`
    : `规定 ${momentText(doneBy)} 前办好，还没有办好`;
}

const titles: Record<Step['what'], (step: Step) => string> = {
  climb: ({ to }) => `报到${levelTitles[to]}`,
  answer: ({ from }) => `${levelTitles[from]}答复`,
  extend: ({ from }) => `${levelTitles[from]}另定时限`,
  'hand-back': ({ from }) => `${levelTitles[from]}退回物业限期办理`,
  contest: () => '住户对答复不满意',
  round: () => '重新打开',
};

export const stepTitle = (step: Step): string => titles[step.what](step);
