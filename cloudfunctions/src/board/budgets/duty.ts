import type { Day } from '@mulin/domain/day/day';
import { obligationId } from '@mulin/domain/disclosure/obligation';
import type { communities } from '@mulin/shared-types/documents/places';
import type { Row } from '../../kit/database';
import type { Obligation } from '../../kit/notice';
import type { YearBudget } from './published';

type Community = Row<typeof communities>;

/** 丽水 33, 嘉兴 26: what is yearly by the end of March; no rule of Inner Mongolia was read (待核). */
const DUE = '03-31';

/** 酬金制: the firm spends the owners' money, so every year has its budget; a lump sum need not show one. */
export function budgetDutiesOf(community: Community, started: Day, through: Day): Obligation[] {
  if (community.company.feeSystem !== 'commission') return [];
  const year = Number(started.slice(0, 4));
  const first = started <= `${year}-${DUE}` ? year : year + 1;
  const years = Array.from({ length: Math.max(0, Number(through.slice(0, 4)) - first + 1) }, (_, nth) => first + nth);
  return years.map((each) => dutyFor(community, String(each)));
}

/** The duty a published budget meets, if there is one. */
export const budgetDutyOf = (community: Community, { kind, year }: YearBudget): Obligation | undefined =>
  kind === 'fees' && community.company.feeSystem === 'commission' ? dutyFor(community, year) : undefined;

function dutyFor({ _id, company }: Community, year: string): Obligation {
  return {
    _id: obligationId(_id, 'budget.fees', year),
    communityId: _id,
    kind: 'budget.fees',
    period: year,
    title: `${year} 年物业费预算`,
    responsible: company.name,
    dueDay: `${year}-${DUE}`,
    noticeId: null,
    metDay: null,
  };
}
