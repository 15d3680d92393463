import {
  FORMATION_CLOCKS,
  type FormationFacts,
  type FormationStage,
  formationClock,
  formationStage,
  isDue,
} from '@mulin/domain/assembly/formation';
import { dayOf, daysBetween } from '@mulin/domain/day/day';
import { percent } from '@mulin/domain/fraction/fraction';
import { polls } from '@mulin/shared-types/documents/assembly';
import { committees } from '@mulin/shared-types/documents/committee';
import { formations } from '@mulin/shared-types/documents/formation';
import { memberships } from '@mulin/shared-types/documents/people';
import { type communities, units } from '@mulin/shared-types/documents/places';
import { oneOf, type Row, table } from '../kit/database';

type Community = Pick<Row<typeof communities>, '_id' | 'name'>;
export type Formation = Row<typeof formations>;

/** First assemblies of one street; a community calls one, or a few. */
const MOST_POLLS = 1000;

export interface Standing {
  community: Community;
  facts: FormationFacts;
  stage: FormationStage;
  formation: Formation | undefined;
  pollId: string | null;
}

/** How each community stands, in five reads for all of them. */
export async function standingsOf(all: readonly Community[]): Promise<Standing[]> {
  if (all.length === 0) return [];
  const ids = all.map(({ _id }) => _id);
  const communityId = oneOf(ids);
  const [total, delivered, begun, first, seated, posts] = await Promise.all([
    table(units).sumBy({ communityId }, 'communityId', 'areaCenti'),
    table(units).sumBy({ communityId, status: 'delivered' }, 'communityId', 'areaCenti'),
    table(formations).getMany(ids),
    table(polls).find(
      { communityId, kind: 'first', state: oneOf(['announced', 'open', 'closed', 'published', 'final']) },
      { limit: MOST_POLLS, orderBy: [['opensAt', 'asc']], fields: ['communityId'] },
    ),
    table(committees).find(
      { communityId, state: oneOf(['seated', 'over']) },
      { limit: MOST_POLLS, fields: ['communityId', 'filingState'] },
    ),
    table(memberships).sumBy({ communityId, role: 'committee', status: 'active' }, 'communityId'),
  ]);
  const filed = new Set(seated.filter((one) => one.filingState === 'filed').map((one) => one.communityId));
  // A post of the committee without a committee on record: elected before this system, or by paper.
  const elected = new Set([...seated.map((one) => one.communityId), ...posts.keys()]);
  const called = new Map(first.map((poll) => [poll.communityId, poll._id]));
  return all.map((community) => {
    const formation = begun.get(community._id);
    const pollId = called.get(community._id) ?? null;
    const facts: FormationFacts = {
      deliveredAreaCenti: delivered.get(community._id) ?? 0,
      totalAreaCenti: total.get(community._id) ?? 0,
      appliedDay: formation ? dayOf(formation.appliedAt) : null,
      groupDay: formation?.groupAt ? dayOf(formation.groupAt) : null,
      called: pollId !== null,
      committee: filed.has(community._id) ? 'filed' : elected.has(community._id) ? 'elected' : 'none',
    };
    return { community, facts, stage: formationStage(facts), formation, pollId };
  });
}

/** One community’s standing as it is shown, with the clock that runs. */
export function standingView({ community, facts, stage }: Standing, now: Date) {
  const running = formationClock(facts);
  return {
    communityId: community._id,
    name: community.name,
    stage,
    deliveredAreaCenti: facts.deliveredAreaCenti,
    totalAreaCenti: facts.totalAreaCenti,
    percent: percent(facts.deliveredAreaCenti, facts.totalAreaCenti),
    due: isDue(facts),
    clock: running && {
      ...running,
      overdueDays: Math.max(0, daysBetween(running.dueDay, dayOf(now))),
      source: FORMATION_CLOCKS[running.clock].source,
    },
  };
}
