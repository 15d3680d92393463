import { pauseReasons } from '@mulin/domain/requests/clock';
import { type RequestState, requestStates } from '@mulin/domain/requests/request';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { requests } from '@mulin/shared-types/operations/requests';
import { limitText, spanText } from '../kit/wording';
import { type Request, urgencyTitle } from './kinds';

export type ShownRow = OutputOf<(typeof requests)['operations']['mine']>['requests'][number];
type Shown = OutputOf<(typeof requests)['operations']['show']>['request'];

export type RowFields = (typeof rowFields)[number];
/** What a row in a list needs of a request; photos and history stay behind. */
export const rowFields = [
  'no',
  'kind',
  'categoryTitle',
  'place',
  'urgency',
  'text',
  'state',
  'reportedAt',
  'due',
  'confirmBy',
  'unitLabel',
  'handler',
  'pause',
  'affected',
  'heardBy',
] as const satisfies readonly (keyof Request)[];

const TITLE_LETTERS = 18;

/** The first sentence, or as much of it as fits one line. */
export function titleOf({ text }: Pick<Request, 'text'>): string {
  const [first = ''] = text.split(/[，。；！？,.;!?\n]/u);
  const letters = [...(first || text)];
  return letters.length <= TITLE_LETTERS ? letters.join('') : `${letters.slice(0, TITLE_LETTERS).join('')}…`;
}

/** The instant that counts now; null when nothing is awaited any more, or the clock stands still. */
export const limitOf = ({ state, due, confirmBy }: Pick<Request, 'state' | 'due' | 'confirmBy'>): Date | null =>
  state === 'done' ? confirmBy : due;

const stateTitle = ({ state, pause }: Pick<Request, 'state' | 'pause'>): string =>
  state === 'waiting' && pause ? pauseReasons[pause.why].title : requestStates[state satisfies RequestState];

export function shownRow(request: Pick<Request, RowFields | '_id'>, now: Date): ShownRow {
  const limit = limitOf(request);
  return {
    requestId: request._id,
    no: request.no,
    kind: request.kind,
    title: titleOf(request),
    category: request.categoryTitle,
    place: request.place,
    urgency: request.urgency,
    urgencyTitle: urgencyTitle(request.urgency),
    state: request.state,
    stateTitle: stateTitle(request),
    limitText: limit ? limitText(limit, now) : '',
    late: limit !== null && request.state !== 'done' && limit < now,
    // Whoever reported it for this home is told of it, which does not make them one more who has it.
    affected: request.affected.length - (request.heardBy === 'neighbour' ? 1 : 0),
    reportedAt: request.reportedAt.toISOString(),
  };
}

const stepTitles: Record<string, string> = {
  report: '报修',
  dispatch: '派单',
  assign: '派单',
  handBack: '退回派单',
  take: '接单',
  appoint: '约好上门',
  arrive: '到了，开始处理',
  pause: '暂停',
  resume: '接着处理',
  offer: '报价',
  agree: '同意报价',
  refuse: '没有同意报价',
  wish: '想修，价钱等业主同意',
  paper: '登记纸上签字的同意，等项目经理复核',
  paperYes: '复核了纸上的同意，可以动手',
  paperBack: '纸上的同意没有通过复核',
  release: '不修了，同意过的价钱不算',
  cost: '登记钱从哪里出',
  finish: '修完了',
  confirm: '确认修好了',
  reopen: '没修好，重新报修',
  withdraw: '撤回',
  expire: '到期没有回音，按修好了办结',
};
/** A complaint or suggestion is said and answered, not broken and mended. */
const spokenTitles: Record<string, string> = {
  finish: '答复了',
  confirm: '认可答复',
  reopen: '不满意，重新提出',
  expire: '到期没有回音，按已答复办结',
};
const said = { repair: '报修', complaint: '投诉', suggestion: '提建议' } as const;

export function stepTitle({ kind, heardBy }: Pick<Request, 'kind' | 'heardBy'>, what: string): string {
  if (what === 'report') return heardBy === 'neighbour' ? '邻居替报' : said[kind];
  return (kind === 'repair' ? undefined : spokenTitles[what]) ?? stepTitles[what] ?? what;
}

const saidByYou = (request: Request): string =>
  request.heardBy === 'neighbour' ? '您替邻居报' : `您${stepTitle(request, 'report')}`;

/** The history as it is read; `links` finds a photo's address. Only the reporter sees the word 您. */
export function shownSteps(request: Request, viewer: string, links: (fileIds: readonly string[]) => Shown['files']) {
  let asked = request.reportedAt;
  const lastAsked = request.steps.filter(isAsking).at(-1)?.at ?? asked;
  return request.steps.map((step) => {
    const { at, what, by, who, note, fileIds } = step;
    if (isAsking(step)) asked = at;
    // Limits may have changed since an earlier round; the one that counts now is the request's own.
    const allowed = asked === lastAsked ? `，规定 ${spanText(request.takeBy.getTime() - asked.getTime())}内` : '';
    const took = `${spanText(at.getTime() - asked.getTime())}接单${allowed}`;
    return {
      at: at.toISOString(),
      what,
      title: by === viewer && what === 'report' ? saidByYou(request) : stepTitle(request, what),
      who: by === viewer ? '您' : who,
      note: what === 'take' ? [took, note].filter(Boolean).join('；') : note,
      files: links(fileIds),
    };
  });
}

const isAsking = ({ what }: Request['steps'][number]): boolean => what === 'report' || what === 'reopen';
