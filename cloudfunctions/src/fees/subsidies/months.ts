import {
  subsidyMonths as monthsCollection,
  subsidyCommunities,
  subsidyPlans,
} from '@mulin/shared-types/documents/subsidies';
import type { fees } from '@mulin/shared-types/operations/fees';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { accountsOfPerson } from '../../kit/same-person';
import { communityIn } from '../place';
import { isOpen } from './appraise';
import type { SubsidyMonth } from './earn';
import type { Plan } from './terms';

export const subsidyMonths: Handler<typeof fees, 'subsidyMonths'> = async ({ communityId, skip, limit }, ctx) => {
  const { districtId } = communityIn(ctx);
  const [found, member, district, own] = await Promise.all([
    table(monthsCollection).find({ communityId }, { skip, limit, orderBy: [['month', 'desc']] }),
    table(subsidyCommunities).get(communityId),
    table(subsidyPlans).get(districtId),
    accountsOfPerson(ctx.caller.openid),
  ]);
  const links = new Map(
    (await linksTo(found.flatMap(({ arrived, paid, received }) => [arrived, paid, received].flatMap(filesOf)))).map(
      (link) => [link.fileId, link],
    ),
  );
  const shown = (movement: SubsidyMonth['paid']) => ({
    state: movement?.state ?? ('none' as const),
    day: movement?.day ?? '',
    mine: movement !== null && own.includes(movement.enteredBy),
    slips: filesOf(movement).flatMap((fileId) => links.get(fileId) ?? []),
  });
  return {
    areaCenti: member?.areaCenti ?? 0,
    steps: (member?.steps ?? []).map(({ tier, from, reason }) => ({
      tierTitle: tierTitleOf(district?.plans ?? [], tier),
      from,
      reason,
    })),
    months: found.map((month) => {
      const { _id, arrived, paid, received, ...same } = month;
      const open = isOpen(month);
      return {
        ...same,
        subsidyMonthId: _id,
        open,
        arrived: shown(arrived),
        paid: shown(paid),
        received: shown(received),
      };
    }),
  };
};

const filesOf = (movement: SubsidyMonth['paid']): string[] => movement?.fileIds ?? [];

export const tierTitleOf = (plans: readonly Plan[], tier: string | null): string => {
  if (tier === null) return '不享受补贴';
  const titles = plans.flatMap(({ tiers }) => tiers).flatMap(({ id, title }) => (id === tier ? [title] : []));
  return titles.at(-1) ?? tier;
};
