import { mayDoTo, type ViolationDeed, violationKindOf, violationStates } from '@mulin/domain/street/violations';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { violations as collection } from '@mulin/shared-types/documents/violations';
import type { street } from '@mulin/shared-types/operations/street';
import { type Role, residentRoles, roles, supervisorRoles } from '@mulin/shared-types/roles';
import type { Context } from '../../kit/context';
import type { Row } from '../../kit/database';

export type Violation = Row<typeof collection>;
type ShownRow = OutputOf<(typeof street)['operations']['violations']>['violations'][number];

export function violationRow(one: Violation, now: Date): ShownRow {
  return {
    violationId: one._id,
    no: one.no,
    kind: one.kind,
    kindTitle: violationKindOf(one.kind).title,
    place: one.place,
    state: one.state,
    stateTitle: violationStates[one.state],
    department: one.department,
    reportedAt: one.reportedAt.toISOString(),
    due: one.due?.toISOString() ?? null,
    late: one.due !== null && one.due < now,
  };
}

export const stepTitles: Record<Violation['steps'][number]['what'], string> = {
  report: '举报',
  stopped: '劝阻有效，停了',
  failed: '劝阻无效',
  refer: '报给部门',
  handled: '部门答复：已处理',
  'not-ours': '部门答复：不归本部门管',
  unfounded: '部门答复：不成立',
  close: '现场核实，办结',
  persists: '举报人说还在',
  climb: '部门过了时限没有答复，报到镇街联席会议',
};

/**
 * Who did a step, as others read it: the post and never a name, so that nobody learns who reported from who is missing among the
 * others. The reporter is only 住户 or 工作人员.
 */
export function whoDid({ caller }: Context): string {
  const [acting] = caller.acting;
  return acting ? (isResident(acting.role) ? '住户' : roles[acting.role].title) : '';
}

export const isResident = (role: Role): boolean => (residentRoles as readonly Role[]).includes(role);

const doers: Record<ViolationDeed, readonly Role[]> = {
  dissuade: ['clerk', 'repairer', 'manager', 'committee'],
  refer: ['clerk', 'manager', 'community', 'street'],
  answer: ['community', 'street'],
  close: ['community', 'street'],
  persists: [],
};

export function mayDo({ state, reportedBy }: Violation, { caller }: Context): ViolationDeed[] {
  const holds = (posts: readonly Role[]) => caller.acting.some(({ role }) => posts.includes(role));
  return (Object.keys(doers) as ViolationDeed[]).filter(
    (deed) => mayDoTo(deed, state) && (deed === 'persists' ? reportedBy === caller.openid : holds(doers[deed])),
  );
}

/** Staff who see to breaches see all of them; anybody else those of one's own. */
export const seesAll = ({ caller }: Context): boolean =>
  caller.acting.some(({ role }) => ['clerk', 'repairer', 'manager', 'committee', ...supervisorRoles].includes(role));
