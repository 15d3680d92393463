import type { StandardTerms } from '@mulin/shared-types/fee-terms';
import type { FeeStandard } from './standard';

type Terms = Pick<FeeStandard, 'guide' | 'firstOwnerDay' | 'vacancy' | 'incentives' | 'lateClause'>;

/** The terms as a standard stores them → as the rules count by them. What was not agreed is left out, not zero. */
export function agreedTerms({ guide, firstOwnerDay, vacancy, incentives, lateClause }: StandardTerms): Terms {
  return {
    firstOwnerDay,
    ...(guide ? { guide } : {}),
    ...(vacancy ? { vacancy } : {}),
    incentives: incentives.map(({ id, title, months, percentOff, freeMonths }) => ({
      id,
      title,
      months,
      incentive: percentOff === null ? { freeMonths: freeMonths ?? 0 } : { percentOff },
    })),
    lateClause: lateClause && lateClauseOf(lateClause),
  };
}

const lateClauseOf = ({ ratePerMyriadPerDay, capAnnualPercent }: NonNullable<StandardTerms['lateClause']>) =>
  capAnnualPercent === null ? { ratePerMyriadPerDay } : { ratePerMyriadPerDay, capAnnualPercent };
