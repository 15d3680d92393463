import { Refusal } from '@mulin/shared-types/refusal';
import { companyRoles, type Role, residentRoles } from '@mulin/shared-types/roles';
import { autoConfirmAt, reopenUntil } from './limits';

/** 报修投诉的状态. */
export const requestStates = {
  reported: '待接单',
  taken: '处理中',
  waiting: '等待业主',
  done: '待确认',
  closed: '已办结',
  withdrawn: '已撤回',
} as const;
export type RequestState = keyof typeof requestStates;

const handlers = companyRoles;
const reporters = [...residentRoles, 'committee'] as const satisfies readonly Role[];

interface Step {
  title: string;
  from: readonly RequestState[];
  to: RequestState;
  /** Who may; `system` is the clock. */
  who: readonly (Role | 'system')[];
  /** The reporter and nobody else of that role. */
  reporterOnly?: true;
  needs?: 'evidence' | 'reason' | 'rating';
}

export const requestSteps = {
  take: { title: '接单', from: ['reported'], to: 'taken', who: handlers },
  wait: { title: '等待业主配合', from: ['taken'], to: 'waiting', who: handlers, needs: 'reason' },
  resume: { title: '继续处理', from: ['waiting'], to: 'taken', who: [...handlers, 'system'] },
  finish: { title: '完工', from: ['taken', 'waiting'], to: 'done', who: handlers, needs: 'evidence' },
  rate: { title: '评价', from: ['done'], to: 'closed', who: reporters, reporterOnly: true, needs: 'rating' },
  confirm: { title: '到期自动确认', from: ['done'], to: 'closed', who: ['system'] },
  reopen: {
    title: '重新打开',
    from: ['done', 'closed'],
    to: 'reported',
    who: reporters,
    reporterOnly: true,
    needs: 'reason',
  },
  withdraw: {
    title: '撤回',
    from: ['reported', 'taken', 'waiting'],
    to: 'withdrawn',
    who: reporters,
    reporterOnly: true,
  },
} as const satisfies Record<string, Step>;
export type RequestStep = keyof typeof requestSteps;

export interface RepairRequest {
  state: RequestState;
  reporterId: string;
  /** Report or last reopening. */
  reportedAt: string;
  doneAt?: string;
  reopened: number;
}

export interface Attempt {
  step: RequestStep;
  by: { role: Role | 'system'; personId?: string };
  at: string;
  /** Photo file ids of the finished work (完工照片). */
  evidence?: readonly string[];
  reason?: string;
  /** 1–5. */
  rating?: number;
}

/** The request after the step; refuses what the table, the person or the time does not allow. */
export function moveRequest(request: RepairRequest, attempt: Attempt): RepairRequest {
  const step: Step = requestSteps[attempt.step];
  if (!step.from.includes(request.state)) {
    throw new Refusal('CONFLICT', `“${requestStates[request.state]}”的工单不能${step.title}`, 'state');
  }
  if (!step.who.includes(attempt.by.role) || (step.reporterOnly && attempt.by.personId !== request.reporterId)) {
    throw new Refusal('FORBIDDEN', step.reporterOnly ? `只有报事人可以${step.title}` : `您不能${step.title}`);
  }
  checkNeeds(step, attempt);
  checkTime(request, attempt);
  const next: RepairRequest = { ...request, state: step.to };
  if (attempt.step === 'finish') next.doneAt = attempt.at;
  if (attempt.step === 'reopen') {
    // The clocks start again from the reopening; the earlier completion stays in the history.
    next.reportedAt = attempt.at;
    next.reopened = request.reopened + 1;
    delete next.doneAt;
  }
  return next;
}

function checkNeeds({ needs }: Step, { evidence, reason, rating }: Attempt): void {
  if (needs === 'evidence' && (evidence ?? []).length === 0) {
    throw new Refusal('INVALID_INPUT', '请上传完工照片', 'evidence');
  }
  if (needs === 'reason' && (reason ?? '').trim() === '') throw new Refusal('INVALID_INPUT', '请说明原因', 'reason');
  if (needs === 'rating' && !(Number.isInteger(rating) && Number(rating) >= 1 && Number(rating) <= 5)) {
    throw new Refusal('INVALID_INPUT', '请打 1 至 5 分', 'rating');
  }
}

function checkTime({ doneAt }: RepairRequest, { step, at }: Attempt): void {
  if (doneAt === undefined) return;
  if (step === 'confirm' && Date.parse(at) < Date.parse(autoConfirmAt(doneAt))) {
    throw new Refusal('TOO_EARLY', '完工两天后才自动确认', 'at');
  }
  if (step === 'reopen' && Date.parse(at) > Date.parse(reopenUntil(doneAt))) {
    throw new Refusal('TOO_LATE', '完工已超过七天，请重新报事', 'at');
  }
}
