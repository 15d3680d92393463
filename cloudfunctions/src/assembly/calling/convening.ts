import { earliestOpen } from '@mulin/domain/assembly/deadlines';
import { daysWaiting } from '@mulin/domain/assembly/petition';
import { dayOf } from '@mulin/domain/day/day';
import { polls } from '@mulin/shared-types/documents/assembly';
import { governingDocuments } from '@mulin/shared-types/documents/covenants';
import { elections } from '@mulin/shared-types/documents/elections';
import { petitions } from '@mulin/shared-types/documents/petitions';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { withoutVote } from '../../committee/elections/stage';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { matterOf } from '../covenants/kinds';
import { consentInForce } from './consent';
import { consentView } from './consents';
import { hasCommittee } from './convener';
import { wholeRoll } from './electorate';

const MOST = 20;

/** What a convener must know first. */
export const convening: Handler<typeof assembly, 'convening'> = async ({ communityId }, { caller, now }) => {
  const today = dayOf(now);
  const [committee, consent, roll, ready, texts, waiting] = await Promise.all([
    hasCommittee(communityId, now),
    consentInForce(communityId, now),
    wholeRoll(communityId),
    readyElections(communityId),
    table(governingDocuments).find({ communityId, state: 'draft' }, { limit: MOST }),
    table(petitions).find({ communityId, state: 'reached' }, { limit: MOST, orderBy: [['startedAt', 'desc']] }),
  ]);
  return {
    earliestDay: earliestOpen(today),
    hasCommittee: committee,
    needsReason: committee && caller.acting.every(({ role }) => role !== 'committee'),
    consent: consent ? await consentView(consent, now) : null,
    buildings: buildingsOf(roll.filter(({ kind }) => kind !== 'parking')),
    parking: roll.filter(({ kind }) => kind === 'parking').length,
    elections: ready.map(({ _id, title, seats }) => ({ electionId: _id, title, seats })),
    texts: texts.map(({ _id, title, kind }) => ({ versionId: _id, title, matter: matterOf[kind] })),
    petitions: waiting.map(({ _id, reason, matters, reachedAt }) => ({
      petitionId: _id,
      reason,
      matters,
      daysWaiting: reachedAt ? daysWaiting(dayOf(reachedAt), today) : 0,
    })),
  };
};

/** Those whose list hangs, also when an earlier vote on it was taken back or annulled. */
async function readyElections(communityId: string) {
  const found = await table(elections).find(
    { communityId, state: oneOf<'published' | 'voting'>(['published', 'voting']) },
    { limit: MOST },
  );
  const votes = await table(polls).getMany(found.flatMap(({ pollId }) => pollId ?? []));
  return found.filter((one) => withoutVote(one, votes.get(one.pollId ?? '')).state === 'published');
}

function buildingsOf(roll: readonly { building: string; headId: string }[]) {
  const buildings = new Map<string, { units: number; heads: Set<string> }>();
  for (const { building, headId } of roll) {
    const counted = buildings.get(building) ?? { units: 0, heads: new Set<string>() };
    counted.heads.add(headId);
    buildings.set(building, { ...counted, units: counted.units + 1 });
  }
  return [...buildings].map(([building, { units, heads }]) => ({ building, units, heads: heads.size }));
}
