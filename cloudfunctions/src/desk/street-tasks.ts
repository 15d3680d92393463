import { violationKindOf } from '@mulin/domain/street/violations';
import { jointMatters } from '@mulin/shared-types/documents/joint';
import { receivedCases } from '@mulin/shared-types/documents/reception';
import { violations } from '@mulin/shared-types/documents/violations';
import { atMost, oneOf, table } from '../kit/database';
import { type Matter, openStates } from '../street/joint/matter';
import type { Violation } from '../street/violations/view';
import { MOST, type Sitting, type Task, withDay } from './task';

/** Breaches to dissuade, to report, to answer; cases of reception and hotline; matters of the joint meeting. */
export const streetTasks = async (sitting: Sitting): Promise<Task[]> =>
  (await Promise.all([breaches(sitting), heard(sitting), matters(sitting)])).flat();

const actions: Partial<Record<Violation['state'], string>> = {
  reported: '去劝阻',
  failed: '报部门',
  referred: '看答复',
  answered: '去核实',
};

async function breaches({ communityId, now, holds }: Sitting): Promise<Task[]> {
  const company = holds('clerk', 'manager');
  const office = holds('community', 'street');
  if (!company && !office) return [];
  // The offices hear of what the company still has to do only once it is late.
  const [own, late] = await Promise.all([
    find(communityId, [
      ...(company ? (['reported', 'failed'] as const) : []),
      ...(office ? (['referred', 'answered'] as const) : []),
    ]),
    office ? find(communityId, ['reported', 'failed'], now) : [],
  ]);
  const seen = new Map([...own, ...late].map((one) => [one._id, one]));
  return [...seen.values()].map((one) => ({
    kind: 'violation' as const,
    id: one._id,
    title: `${violationKindOf(one.kind).title}：${one.place}`,
    detail: one.department ? `报给了${one.department}` : `${one.no}，还没有报部门`,
    action: actions[one.state] ?? '查看',
    due: one.due,
  }));
}

const find = (communityId: string, states: readonly Violation['state'][], lateAt?: Date) =>
  table(violations).find(
    { communityId, state: oneOf(states), ...(lateAt ? { due: atMost(lateAt) } : {}) },
    { limit: MOST, orderBy: [['due', 'asc']] },
  );

async function heard({ communityId, holds }: Sitting): Promise<Task[]> {
  if (!holds('manager', 'community', 'street')) return [];
  const open = await table(receivedCases).find(
    { communityId, state: oneOf(holds('community', 'street') ? ['open', 'answered'] : ['open']) },
    { limit: MOST, orderBy: [['dueDay', 'asc']] },
  );
  return open.map(({ _id, no, text, responsible, state, dueDay }) => {
    const [title, action] = state === 'open' ? [`答复来件 ${no}`, '去答复'] : [`回访来件 ${no}`, '去回访'];
    const detail = `${responsible}办：${text.length > 20 ? `${text.slice(0, 20)}…` : text}`;
    const task = { kind: 'case' as const, id: _id, title, detail, action };
    return state === 'open' ? withDay(task, dueDay) : { ...task, due: null };
  });
}

const steps: Partial<Record<Matter['state'], { action: string; community: boolean }>> = {
  filed: { action: '去受理', community: false },
  accepted: { action: '去定办法', community: false },
  dispatched: { action: '去接收', community: true },
  handling: { action: '报进展', community: true },
  'to-check': { action: '去核对', community: false },
};

async function matters({ communityId, holds }: Sitting): Promise<Task[]> {
  if (!holds('community', 'street')) return [];
  const open = await table(jointMatters).find(
    { communityId, state: oneOf<Matter['state']>(openStates) },
    { limit: MOST, orderBy: [['dueDay', 'asc']] },
  );
  return open.flatMap(({ _id, no, title, state, unit, dueDay }) => {
    const step = steps[state];
    if (!step || (!step.community && !holds('street'))) return [];
    const detail = unit === '' ? `联席会议 ${no}` : `联席会议 ${no} · ${unit}办`;
    const task = { kind: 'matter' as const, id: _id, title, detail, action: step.action };
    return dueDay === null ? { ...task, due: null } : withDay(task, dueDay);
  });
}
