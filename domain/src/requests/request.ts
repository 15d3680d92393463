import { Refusal } from '@mulin/shared-types/refusal';
import { companyRoles, type Role, residentRoles } from '@mulin/shared-types/roles';
import { autoConfirmAt, reopenUntil as usualReopenUntil } from './limits';

/** 报修投诉的状态. */
export const requestStates = {
  reported: '待接单',
  assigned: '已派单',
  taken: '已接单',
  coming: '约好上门',
  working: '正在处理',
  waiting: '暂停等待',
  done: '待确认',
  closed: '已办结',
  withdrawn: '已撤回',
} as const;
export type RequestState = keyof typeof requestStates;

/** Not finished yet. */
export const openStates = ['reported', 'assigned', 'taken', 'coming', 'working', 'waiting'] as const;
/** Somebody has said yes to it and has not finished. */
export const heldStates = ['taken', 'coming', 'working', 'waiting'] as const;

export const requestKinds = { repair: '报修', complaint: '投诉', suggestion: '建议' } as const;
export type RequestKind = keyof typeof requestKinds;

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
  assign: {
    title: '派单',
    from: ['reported', 'assigned', ...heldStates],
    to: 'assigned',
    who: [...handlers, 'system'],
  },
  handBack: {
    title: '退回派单',
    from: ['assigned', 'taken', 'coming'],
    to: 'reported',
    who: handlers,
    needs: 'reason',
  },
  take: { title: '接单', from: ['reported', 'assigned'], to: 'taken', who: handlers },
  appoint: { title: '约上门时间', from: ['taken', 'coming', 'waiting'], to: 'coming', who: handlers },
  arrive: { title: '到场', from: ['taken', 'coming'], to: 'working', who: handlers },
  wait: { title: '暂停', from: ['taken', 'coming', 'working'], to: 'waiting', who: handlers, needs: 'reason' },
  resume: { title: '继续处理', from: ['waiting'], to: 'taken', who: [...handlers, 'system'] },
  finish: { title: '完工', from: heldStates, to: 'done', who: handlers, needs: 'evidence' },
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
    from: ['reported', 'assigned', 'taken', 'coming'],
    to: 'withdrawn',
    who: reporters,
    reporterOnly: true,
  },
} as const satisfies Record<string, Step>;
export type RequestStep = keyof typeof requestSteps;

export interface RepairRequest {
  /** 报修 needs a photo of what was done; a complaint or suggestion is answered in words. */
  kind?: RequestKind;
  state: RequestState;
  reporterId: string;
  /** Report or last reopening. */
  reportedAt: string;
  doneAt?: string;
  /** As the community's days were when it was finished. */
  reopenUntil?: string;
  reopened: number;
  /** Work had begun before it was put off, and goes on there. */
  begun?: boolean;
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

export const mayFollow = (step: RequestStep, state: RequestState): boolean =>
  (requestSteps[step].from as readonly RequestState[]).includes(state);

/** The request after the step; refuses what the table, the person or the time does not allow. */
export function moveRequest(request: RepairRequest, attempt: Attempt): RepairRequest {
  const step: Step = requestSteps[attempt.step];
  if (!step.from.includes(request.state)) {
    throw new Refusal('CONFLICT', `“${requestStates[request.state]}”的工单不能${step.title}`, 'state');
  }
  if (!step.who.includes(attempt.by.role) || (step.reporterOnly && attempt.by.personId !== request.reporterId)) {
    throw new Refusal('FORBIDDEN', step.reporterOnly ? `只有报事人可以${step.title}` : `您不能${step.title}`);
  }
  checkNeeds(step, request, attempt);
  checkTime(request, attempt);
  const next: RepairRequest = { ...request, state: step.to };
  if (attempt.step === 'resume' && request.begun) next.state = 'working';
  if (attempt.step === 'finish') next.doneAt = attempt.at;
  if (attempt.step === 'reopen') {
    // The clocks start again from the reopening; the earlier completion stays in the history.
    next.reportedAt = attempt.at;
    next.reopened = request.reopened + 1;
    delete next.doneAt;
    delete next.reopenUntil;
  }
  return next;
}

function checkNeeds({ needs }: Step, { kind = 'repair' }: RepairRequest, { evidence, reason, rating }: Attempt): void {
  if (needs === 'evidence' && kind === 'repair' && (evidence ?? []).length === 0) {
    throw new Refusal('INVALID_INPUT', '请上传完工照片', 'fileIds');
  }
  if (needs === 'reason' && (reason ?? '').trim() === '') throw new Refusal('INVALID_INPUT', '请说明原因', 'reason');
  if (needs === 'rating' && !(Number.isInteger(rating) && Number(rating) >= 1 && Number(rating) <= 5)) {
    throw new Refusal('INVALID_INPUT', '请打 1 至 5 分', 'rating');
  }
}

function checkTime({ doneAt, reopenUntil }: RepairRequest, { step, at }: Attempt): void {
  if (step === 'confirm' && doneAt !== undefined && Date.parse(at) < Date.parse(autoConfirmAt(doneAt))) {
    throw new Refusal('TOO_EARLY', '完工两天后才自动确认', 'at');
  }
  if (doneAt === undefined || step !== 'reopen') return;
  if (Date.parse(at) > Date.parse(reopenUntil ?? usualReopenUntil(doneAt))) {
    throw new Refusal('TOO_LATE', '可以重开的日子已经过了，请重新报事', 'at');
  }
}
