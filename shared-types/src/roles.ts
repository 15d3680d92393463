/**
 * Who a person can be, and where. One WeChat user may hold several memberships at once (owner here, committee there).
 * A membership's scope is the place it holds in; everything inside that place is covered (a street covers its communities).
 */
export const roles = {
  owner: { title: '业主', scope: 'unit' },
  family: { title: '家属', scope: 'unit' },
  tenant: { title: '租户', scope: 'unit' },
  clerk: { title: '物业前台', scope: 'community' },
  cashier: { title: '物业收银', scope: 'community' },
  repairer: { title: '维修师傅', scope: 'community' },
  manager: { title: '项目经理', scope: 'community' },
  committee: { title: '业委会', scope: 'community' },
  community: { title: '社区', scope: 'community' },
  street: { title: '镇街', scope: 'street' },
  bureau: { title: '住建局', scope: 'district' },
} as const satisfies Record<string, { title: string; scope: ScopeKind }>;

export type ScopeKind = 'unit' | 'community' | 'street' | 'district';
export type Role = keyof typeof roles;

export const residentRoles = ['owner', 'family', 'tenant'] as const satisfies readonly Role[];
export const companyRoles = ['clerk', 'cashier', 'repairer', 'manager'] as const satisfies readonly Role[];
export const supervisorRoles = ['community', 'street', 'bureau'] as const satisfies readonly Role[];
export const staffRoles = [...companyRoles, 'committee', ...supervisorRoles] as const satisfies readonly Role[];
export const everyRole = [...residentRoles, ...staffRoles] as const satisfies readonly Role[];
