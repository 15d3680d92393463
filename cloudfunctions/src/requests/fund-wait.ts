import { afterPause, dueIn } from '@mulin/domain/requests/clock';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import { stateTexts } from '../fund/projects';
import type { TimerContext } from '../kit/context';
import { append, type Row, table } from '../kit/database';
import type { Request } from './kinds';
import { tellStep } from './tell-step';

type Project = Row<typeof fundProjects>;

/** Looked at per tick, the one that was due first before the others. */
const MOST = 500;

/** 等维修资金: the vote, the comments, the offices. Once it is decided there is nothing to wait for any more. */
const undecided: readonly Project['state'][] = ['applied', 'commenting', 'checked', 'reserving'];
export const isAwaited = ({ state }: Pick<Project, 'state'>): boolean => undecided.includes(state);

/** What stood still for a project of the fund goes on by itself when that is decided, either way: nobody can leave the clock standing. */
export async function resumeDecided({ now }: TimerContext): Promise<void> {
  const waiting = await table(collection).find(
    { state: 'waiting', 'pause.why': 'fund' },
    { limit: MOST, orderBy: [['confirmBy', 'asc']] },
  );
  const projects = await table(fundProjects).getMany(new Set(waiting.flatMap(({ pause }) => pause?.projectId ?? [])));
  for (const request of waiting) {
    const project = projects.get(request.pause?.projectId ?? '');
    if (!project || isAwaited(project)) continue;
    await resume(request, project, now).catch((error: unknown) => console.error(`resume ${request._id}`, error));
  }
}

async function resume(request: Request, { title, state: decided }: Project, now: Date): Promise<void> {
  const { _id, pause, reopened, handler, takeBy, onSiteBy, doneBy, waitedMinutes, steps } = request;
  if (!pause) return;
  const clock = afterPause({ takeBy, onSiteBy, doneBy, waitedMinutes }, pause, now);
  const state = request.onSiteAt === null ? ('taken' as const) : ('working' as const);
  const note = `维修资金项目“${title}”：${stateTexts[decided]}`;
  const step = { at: now, what: 'resume', by: '', who: '系统', note, fileIds: [] };
  const due = dueIn(state, { ...request, ...clock });
  const change = { ...clock, state, due, pause: null, steps: append(step) };
  if (await table(collection).update(_id, { state: 'waiting', reopened, handler, 'pause.since': pause.since }, change))
    await tellStep({ ...request, ...clock, state, steps: [...steps, step] }, now);
}
