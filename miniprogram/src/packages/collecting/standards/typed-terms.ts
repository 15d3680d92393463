import type { FirstOwnerDay } from '@mulin/domain/fees/handover';
import { parseRate, rateText } from '@mulin/domain/money/rate';
import type { StandardTerms } from '@mulin/shared-types/fee-terms';
import { CloudError } from '../../../cloud/error';

export type Way = 'percent' | 'months';

export interface TypedIncentive {
  id: string;
  title: string;
  months: string;
  way: Way;
  /** Percent off, or months free. */
  off: string;
}

/** 其他条款 as they are being typed; a term that is not agreed keeps what was typed, and is left out. */
export interface TypedTerms {
  guideDocument: string;
  guideLowest: string;
  guideHighest: string;
  firstOwnerDay: FirstOwnerDay;
  vacant: boolean;
  vacantAfter: string;
  vacantPercent: string;
  incentives: readonly TypedIncentive[];
  late: boolean;
  lateRate: string;
  lateCap: string;
}

/** A market price has no band, whatever was typed before. */
export const noGuide = { guideDocument: '', guideLowest: '', guideHighest: '' };

export const nothingAgreed: TypedTerms = {
  ...noGuide,
  firstOwnerDay: 'next-month',
  vacant: false,
  vacantAfter: '6',
  vacantPercent: '',
  incentives: [],
  late: false,
  lateRate: '',
  lateCap: '',
};

/** A version in force, to write the next one from. */
export function typedFrom({ guide, firstOwnerDay, vacancy, incentives, lateClause }: StandardTerms): TypedTerms {
  return {
    guideDocument: guide?.document ?? '',
    guideLowest: guide ? rateText(guide.lowestTenThou) : '',
    guideHighest: guide ? rateText(guide.highestTenThou) : '',
    firstOwnerDay,
    vacant: vacancy !== null,
    vacantAfter: String(vacancy?.afterMonths ?? nothingAgreed.vacantAfter),
    vacantPercent: String(vacancy?.percent ?? ''),
    incentives: incentives.map(({ id, title, months, percentOff, freeMonths }) => ({
      id,
      title,
      months: String(months),
      way: percentOff === null ? 'months' : 'percent',
      off: percentOff ?? String(freeMonths),
    })),
    late: lateClause !== null,
    lateRate: lateClause?.ratePerMyriadPerDay ?? '',
    lateCap: lateClause?.capAnnualPercent ?? '',
  };
}

/** What is typed → what is agreed; the first thing that is no number is said at its field. */
export function typedTerms(typed: TypedTerms): StandardTerms {
  const { guideDocument, guideLowest, guideHighest, vacant, late, lateCap } = typed;
  return {
    guide:
      `${guideDocument}${guideLowest}${guideHighest}`.trim() === ''
        ? null
        : {
            document: guideDocument.trim(),
            lowestTenThou: parseRate(guideLowest, 'guide.lowestTenThou'),
            highestTenThou: parseRate(guideHighest, 'guide.highestTenThou'),
          },
    firstOwnerDay: typed.firstOwnerDay,
    vacancy: vacant
      ? {
          afterMonths: whole(typed.vacantAfter, 'vacancy.afterMonths', '填几个月，比如 6'),
          percent: whole(typed.vacantPercent, 'vacancy.percent', '填百分之几，比如 60'),
        }
      : null,
    incentives: typed.incentives.map(incentiveTyped),
    lateClause: late
      ? {
          ratePerMyriadPerDay: decimal(typed.lateRate, 'lateClause.ratePerMyriadPerDay', '填万分之几，比如 1'),
          capAnnualPercent:
            lateCap.trim() === '' ? null : decimal(lateCap, 'lateClause.capAnnualPercent', '填百分之几，比如 4'),
        }
      : null,
  };
}

function incentiveTyped({ id, title, months, way, off }: TypedIncentive, index: number) {
  const field = `incentives.${index}`;
  return {
    id,
    title: title.trim(),
    months: whole(months, `${field}.months`, '填几个月，比如 12'),
    percentOff: way === 'percent' ? decimal(off, `${field}.incentive`, '填百分之几，比如 5') : null,
    freeMonths: way === 'months' ? whole(off, `${field}.incentive`, '填几个月，比如 1') : null,
  };
}

function whole(text: string, field: string, hint: string): number {
  if (!/^\d{1,3}$/.test(text.trim())) throw new CloudError('INVALID_INPUT', hint, field);
  return Number(text.trim());
}

/** Kept as text: no float ever counts money. */
function decimal(text: string, field: string, hint: string): string {
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text.trim())) throw new CloudError('INVALID_INPUT', hint, field);
  return text.trim();
}

/** The next line of 预缴优惠, under a number no other one has. */
export function withIncentive(incentives: readonly TypedIncentive[]): readonly TypedIncentive[] {
  const taken = new Set(incentives.map(({ id }) => id));
  let number = 1;
  while (taken.has(`prepay-${number}`)) number += 1;
  return [...incentives, { id: `prepay-${number}`, title: '', months: '12', way: 'percent', off: '' }];
}
