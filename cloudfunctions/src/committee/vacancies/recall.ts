import { membersMeet, OWNERS_PROPOSE, ownersMayPropose } from '@mulin/domain/assembly/committee/seats';
import { dayOf } from '@mulin/domain/day/day';
import { leastMeeting } from '@mulin/domain/fraction/fraction';
import { committees, recallSupports, recalls } from '@mulin/shared-types/documents/committee';
import { units } from '@mulin/shared-types/documents/places';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import { currentHeads, totalOf } from '../../assembly/petitions/petition';
import { isDevelopers } from '../../assembly/voting/undelivered';
import type { Context, Handler } from '../../kit/context';
import { not, oneOf, type Row, table, transaction } from '../../kit/database';
import { shortIdOf } from '../../kit/ids';
import { requireDecent } from '../../kit/judged';
import { inOffice, type Term } from '../terms/term';

type Committee = typeof committee;
export type Recall = Row<typeof recalls>;

/** Nobody owns more homes in one community than a developer; nobody signs for more here. */
const MOST_HOMES = 1000;

/** One live proposal about one member; who proposes supports it at once. */
export const proposeRecall: Handler<Committee, 'proposeRecall'> = async ({ memberId, reason }, ctx) => {
  const term = ctx.subjectOf(committees);
  const { caller, now } = ctx;
  if (term.state === 'ended' || !inOffice(term).some((one) => one.memberId === memberId)) {
    throw new Refusal('CONFLICT', '这位成员现在不在任，请刷新后再看', 'memberId');
  }
  // The id counts the proposals about one member, so of several at once one stands.
  const before = await table(recalls).count({ committeeId: term._id, memberId });
  const live = await table(recalls).first({
    committeeId: term._id,
    memberId,
    state: oneOf<Recall['state']>(['gathering', 'reached']),
  });
  const there = new Refusal('CONFLICT', '已经有人提议，请在那条提议上附议');
  if (live) throw there;
  await requireDecent(reason, caller.openid, 'reason');
  const recall: Recall = {
    _id: shortIdOf('rc', 'place', 'recall', term._id, memberId, String(before + 1)),
    communityId: term.communityId,
    committeeId: term._id,
    memberId,
    reason,
    members: [],
    state: 'gathering',
    reachedBy: null,
    reachedDay: null,
    ...totalOf(await currentHeads(term.communityId)),
    pollId: null,
    outcomeText: '',
    version: 1,
    by: caller.openid,
    at: now,
  };
  if (!(await table(recalls).insertIfAbsent(recall))) throw there;
  await support(recall, term, ctx);
  ctx.note({ memberId });
  return { recallId: recall._id };
};

export const supportRecall: Handler<Committee, 'supportRecall'> = async (_input, ctx) => {
  const recall = ctx.subjectOf(recalls);
  const term = await table(committees).get(recall.committeeId);
  if (!term || (recall.state !== 'gathering' && recall.state !== 'reached')) {
    throw new Refusal('CONFLICT', '这条提议已经办结');
  }
  await support(recall, term, ctx);
  return {};
};

/** As a member, once; as an owner, each head of the homes the caller holds here once. */
async function support(recall: Recall, term: Term, ctx: Context): Promise<void> {
  const { caller, now } = ctx;
  const member = inOffice(term).find(({ openid }) => openid === caller.openid);
  if (member && member.memberId !== recall.memberId) {
    await transaction(async (tx) => {
      const fresh = await tx.get(recalls, recall._id);
      if (!fresh || fresh.members.some(({ memberId }) => memberId === member.memberId)) return;
      const members = [...fresh.members, { memberId: member.memberId, openid: caller.openid, at: now }];
      await tx.update(recalls, recall._id, { members, version: fresh.version + 1 });
    });
  }
  for (const [headId, areaCenti] of await headsOf(ctx)) {
    await table(recallSupports).insertIfAbsent({
      _id: `${recall._id}.${headId}`,
      recallId: recall._id,
      communityId: recall.communityId,
      headId,
      areaCenti,
      openid: caller.openid,
      at: now,
    });
  }
  await markReached(recall._id, term, now);
}

/** The heads the caller owns homes of here, with what each weighs in all; parking counts for nobody. */
async function headsOf({ caller, place }: Context): Promise<Map<string, number>> {
  const communityId = place.communityId ?? '';
  const own = caller.acting.flatMap(({ role, unitId }) => (role === 'owner' ? (unitId ?? []) : []));
  const headIds = new Set<string>();
  for (const home of (await table(units).getMany(own)).values())
    if (!(await isDevelopers(home))) headIds.add(home.headId);
  const weights = new Map<string, number>();
  for (const headId of headIds) {
    const homes = await table(units).find(
      { communityId, headId, kind: not('parking') },
      { limit: MOST_HOMES, fields: ['areaCenti'] },
    );
    if (homes.length > 0)
      weights.set(
        headId,
        homes.reduce((sum, { areaCenti }) => sum + areaCenti, 0),
      );
  }
  return weights;
}

/** A third of the members, or owners of a fifth by area and heads: from here on it belongs before the assembly. */
async function markReached(recallId: string, term: Term, now: Date): Promise<void> {
  const recall = await table(recalls).get(recallId);
  if (recall?.state !== 'gathering') return;
  const by = membersMeet('endSeat', recall.members.length, inOffice(term).length)
    ? ('members' as const)
    : (await ownersReach(recall))
      ? ('owners' as const)
      : null;
  if (by === null) return;
  const reached = { state: 'reached' as const, reachedBy: by, reachedDay: dayOf(now) };
  await table(recalls).update(recallId, { state: 'gathering' }, reached);
}

export const ownersBehind = async (recallId: string): Promise<{ area: number; heads: number }> => {
  const [area, heads] = await Promise.all([
    table(recallSupports).sum({ recallId }, 'areaCenti'),
    table(recallSupports).count({ recallId }),
  ]);
  return { area, heads };
};

/** Measured anew once the earlier measure says so: homes may have changed hands since. */
async function ownersReach(recall: Recall): Promise<boolean> {
  const behind = await ownersBehind(recall._id);
  if (!ownersMayPropose(behind, { area: recall.totalAreaCenti, heads: recall.totalHeads })) return false;
  const total = totalOf(await currentHeads(recall.communityId));
  await table(recalls).update(recall._id, { state: 'gathering' }, total);
  return ownersMayPropose(behind, { area: total.totalAreaCenti, heads: total.totalHeads });
}

/** What is needed, as the page shows it. */
export const neededFor = ({ totalAreaCenti, totalHeads }: Recall) => ({
  areaNeededCenti: leastMeeting(totalAreaCenti, OWNERS_PROPOSE.line) ?? 0,
  headsNeeded: leastMeeting(totalHeads, OWNERS_PROPOSE.line) ?? 0,
});
