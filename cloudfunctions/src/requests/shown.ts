import { reopenUntil } from '@mulin/domain/requests/limits';
import { type RequestState, requestStates } from '@mulin/domain/requests/request';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { requests } from '@mulin/shared-types/operations/requests';
import type { Role } from '@mulin/shared-types/roles';
import type { Context } from '../kit/context';
import { limitText, spanText } from '../kit/wording';
import { categoryTitle, type Request, takeWithin, urgencyTitle } from './kinds';

export type ShownRow = OutputOf<(typeof requests)['operations']['mine']>['requests'][number];
type Shown = OutputOf<(typeof requests)['operations']['show']>['request'];

export type RowFields = (typeof rowFields)[number];
/** What a row in a list needs of a request; photos and history stay behind. */
export const rowFields = [
  'no',
  'category',
  'place',
  'urgency',
  'text',
  'state',
  'reportedAt',
  'takeBy',
  'doneBy',
  'confirmBy',
  'unitLabel',
] as const satisfies readonly (keyof Request)[];

const TITLE_LETTERS = 18;

/** The first sentence, or as much of it as fits one line. */
export function titleOf({ text }: Pick<Request, 'text'>): string {
  const [first = ''] = text.split(/[，。；！？,.;!?\n]/u);
  const letters = [...(first || text)];
  return letters.length <= TITLE_LETTERS ? letters.join('') : `${letters.slice(0, TITLE_LETTERS).join('')}…`;
}

/** The instant that counts now; null when nothing is awaited any more. */
export function limitOf({ state, takeBy, doneBy, confirmBy }: Pick<Request, RowFields>): Date | null {
  switch (state) {
    case 'reported':
      return takeBy;
    case 'taken':
      return doneBy;
    case 'done':
      return confirmBy;
    default:
      return null;
  }
}

export function shownRow(request: Pick<Request, RowFields | '_id'>, now: Date): ShownRow {
  const limit = limitOf(request);
  return {
    requestId: request._id,
    no: request.no,
    title: titleOf(request),
    category: categoryTitle(request.category),
    place: request.place,
    urgency: request.urgency,
    urgencyTitle: urgencyTitle(request.urgency),
    state: request.state,
    stateTitle: requestStates[request.state satisfies RequestState],
    limitText: limit ? limitText(limit, now) : '',
    late: limit !== null && request.state !== 'done' && limit < now,
    reportedAt: request.reportedAt.toISOString(),
  };
}

const stepTitles: Record<string, string> = {
  report: '报修',
  take: '接单',
  finish: '修完了',
  confirm: '确认修好了',
  reopen: '没修好，重新报修',
  withdraw: '撤回',
  expire: '到期没有回音，按修好了办结',
};

/** The history as it is read; `links` finds a photo's address. Only the reporter sees the word 您. */
export function shownSteps(request: Request, viewer: string, links: (fileIds: readonly string[]) => Shown['files']) {
  let asked = request.reportedAt;
  return request.steps.map(({ at, what, by, who, note, fileIds }) => {
    const took = `${spanText(at.getTime() - asked.getTime())}接单，规定 ${takeWithin(request.urgency)}`;
    if (what === 'report' || what === 'reopen') asked = at;
    return {
      at: at.toISOString(),
      what,
      title: `${by === viewer && what === 'report' ? '您' : ''}${stepTitles[what] ?? what}`,
      who: by === viewer ? '您' : who,
      note: what === 'take' ? [took, note].filter(Boolean).join('；') : note,
      files: links(fileIds),
    };
  });
}

type May = Shown['may'][number];

const residents: readonly Role[] = ['owner', 'family', 'tenant'];

/** What the caller may do with it at this moment; the same limits hold again when it is done. */
export function mayDo({ state, doneAt }: Request, { caller, now }: Context): May[] {
  const holds = (...roles: readonly Role[]) => caller.acting.some(({ role }) => roles.includes(role));
  const may: May[] = [];
  if (state === 'reported' && holds('repairer', 'clerk', 'manager')) may.push('take');
  if (state === 'taken' && holds('repairer', 'manager')) may.push('finish');
  if (!holds(...residents)) return may;
  if (state === 'done') may.push('confirm');
  const open = doneAt !== null && now <= new Date(reopenUntil(doneAt.toISOString()));
  if ((state === 'done' || state === 'closed') && open) may.push('reopen');
  if (state === 'reported' || state === 'taken') may.push('withdraw');
  return may;
}
