import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { rollRows } from '@mulin/shared-types/documents/assembly';
import { units } from '@mulin/shared-types/documents/places';
import { rollObjections } from '@mulin/shared-types/documents/roll-check';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { draftOf, policyOf } from '../calling/poll';
import { visiblePoll } from '../reading/show';

/** What everybody may know of the roll: its size, its fingerprint, where the areas come from (SPC interpretation art. 8), how doubts were settled. */
export const rollSummary: Handler<typeof assembly, 'rollSummary'> = async (_input, ctx) => {
  const poll = visiblePoll(ctx);
  const [rows, sources, states] = await Promise.all([
    table(rollRows).count({ pollId: poll._id }),
    table(units).sumBy({ communityId: poll.communityId }, 'areaSource'),
    table(rollObjections).sumBy({ pollId: poll._id }, 'state'),
  ]);
  const of = (state: string) => states.get(state) ?? 0;
  return {
    rollCode: poll.rollRoot === null ? '' : receiptCode(poll.rollRoot),
    totalAreaCenti: poll.totalAreaCenti,
    totalHeads: poll.totalHeads,
    units: rows,
    areaSources: {
      register: sources.get('register') ?? 0,
      surveyed: sources.get('surveyed') ?? 0,
      contract: sources.get('contract') ?? 0,
    },
    countParking: policyOf(draftOf(poll)).countParking,
    objections: of('open') + of('upheld') + of('rejected'),
    answered: of('upheld') + of('rejected'),
    upheld: of('upheld'),
  };
};
