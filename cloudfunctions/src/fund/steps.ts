import { type Role, roles } from '@mulin/shared-types/roles';
import type { Context } from '../kit/context';
import type { Project } from './scope';

type Step = Project['steps'][number];

/** What happened to a project, in which post; never who by name. */
export function step(what: string, { caller, now }: Pick<Context, 'caller' | 'now'>, detail = ''): Step {
  const held = caller.acting[0]?.role as Role | undefined;
  return { at: now, what, as: held ? roles[held].title : '', detail };
}

/** Something that came about by itself. */
export const byItself = (what: string, at: Date, detail = ''): Step => ({ at, what, as: '系统', detail });
