import type { OfficeList } from '@mulin/shared-types/operations/tables';
import type { Kept } from './list';
import { aboutAssembly } from './lists/assembly';
import { aboutBalances } from './lists/balances';
import { aboutBills } from './lists/bills';
import { aboutClaims } from './lists/claims';
import { aboutCompany } from './lists/company';
import { aboutFigures } from './lists/figures';
import { aboutHeard } from './lists/heard';
import { aboutHomes } from './lists/homes';
import { aboutLedger } from './lists/ledger';
import { aboutMatters } from './lists/matters';
import { aboutMeters } from './lists/meters';
import { aboutMoney } from './lists/money';
import { aboutOwners } from './lists/owners';
import { aboutOwnersMoney } from './lists/owners-money';
import { aboutPeople } from './lists/people';
import { aboutPublic } from './lists/public';
import { aboutReconciled } from './lists/reconciled';
import { aboutSeats } from './lists/seats';
import { aboutStreet } from './lists/street';
import { aboutWork } from './lists/work';

/** 台账: every list an office keeps, as one looks for them. */
export const listGroups = {
  房屋和人: { ...aboutHomes, ...aboutPeople },
  收费: { ...aboutBills, ...aboutMoney, ...aboutClaims, ...aboutMeters, ...aboutCompany },
  账和钱: { ...aboutReconciled, ...aboutBalances, ...aboutLedger, ...aboutOwnersMoney },
  预算和合计: aboutFigures,
  '公示、报事和决定': { ...aboutPublic, ...aboutWork, ...aboutHeard },
  镇街和部门: { ...aboutMatters, ...aboutStreet },
  业主大会和业委会: { ...aboutOwners, ...aboutAssembly, ...aboutSeats },
} satisfies Record<string, Partial<Record<OfficeList, Kept>>>;

export const keptLists: Readonly<Record<OfficeList, Kept>> = {
  ...listGroups.房屋和人,
  ...listGroups.收费,
  ...listGroups.账和钱,
  ...listGroups.预算和合计,
  ...listGroups['公示、报事和决定'],
  ...listGroups.镇街和部门,
  ...listGroups.业主大会和业委会,
};
