import { Refusal } from '@mulin/shared-types/refusal';
import type { Day } from '../day/day';
import type { FeeStandard } from './standard';

/**
 * The gate before every bill. 价格法 13: 经营者销售、收购商品和提供服务，应当按照政府价格主管部门的规定明码标价……不得收取任何未予标明的费用.
 * Only a standard that is published, was published on or before the first day it is charged for, and is in force on that day.
 */
export function whyNotBillable(standard: FeeStandard, periodStart: Day): Refusal | undefined {
  if (standard.status !== 'published' && standard.status !== 'replaced') {
    return new Refusal('NOT_PUBLISHED', `“${standard.title}”尚未公示，不能据此收费`, 'standardId');
  }
  if (standard.publishedAt === undefined || standard.publishedAt > periodStart) {
    return new Refusal(
      'NOT_PUBLISHED',
      `“${standard.title}”在 ${periodStart} 之前没有公示，不能收取该期费用`,
      'standardId',
    );
  }
  if (standard.effectiveFrom > periodStart) {
    return new Refusal('TOO_EARLY', `“${standard.title}”自 ${standard.effectiveFrom} 起执行`, 'period');
  }
  if (standard.effectiveTo !== undefined && standard.effectiveTo < periodStart) {
    return new Refusal('TOO_LATE', `“${standard.title}”已于 ${standard.effectiveTo} 停止执行`, 'period');
  }
  return undefined;
}
