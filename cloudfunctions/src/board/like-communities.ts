import { besideOthers, FEWEST_COMMUNITIES } from '@mulin/domain/disclosure/like-communities';
import { statements } from '@mulin/shared-types/documents/board';
import { communities } from '@mulin/shared-types/documents/places';
import type { board } from '@mulin/shared-types/operations/board';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { table } from '../kit/database';
import { MOST_COMMUNITIES } from '../kit/place';
import { shownTo } from './statements';

/**
 * 同类小区: the same half-year's published statements of communities whose firm is paid in the same way. Only middles leave here,
 * and only over enough communities that none can be told by it.
 */
export const likeCommunities: Handler<typeof board, 'likeCommunities'> = async (_, ctx) => {
  const shown = shownTo(ctx);
  const { company } = communityIn(ctx);
  const [published, all] = await Promise.all([
    table(statements).findAll(
      { kind: shown.kind, period: shown.period, state: 'published' },
      { atMost: MOST_COMMUNITIES, fields: ['communityId', 'ratios'] },
    ),
    table(communities).findAll({}, { atMost: MOST_COMMUNITIES, fields: ['company'] }),
  ]);
  const like = new Set(all.filter((one) => one.company.feeSystem === company.feeSystem).map(({ _id }) => _id));
  const others = published.filter(({ communityId }) => communityId !== shown.communityId && like.has(communityId));
  const rows = besideOthers(
    shown.ratios,
    others.map(({ ratios }) => ratios),
  );
  return { fewest: FEWEST_COMMUNITIES, rows };
};
