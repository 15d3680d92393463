import { dayOf } from '@mulin/domain/day/day';
import { candidates } from '@mulin/shared-types/documents/elections';
import { units } from '@mulin/shared-types/documents/places';
import type { committee } from '@mulin/shared-types/operations/committee';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { unseal } from '../../kit/sealed';
import type { Candidate } from '../ballot-paper';
import { stageAt, stageTexts } from '../elections/stage';
import { electionFor } from './home';
import { candidacyText, nominatedBy, objectionView, vettingView } from './wording';

const MOST_OF_A_HOME = 20;
const MOST_NAMED = 20;

/** Reasons of a verdict go to the person themselves, not to the other owners of the home. */
export const ownCandidacy: Handler<typeof committee, 'ownCandidacy'> = async ({ electionId }, ctx) => {
  const { caller, now } = ctx;
  const election = await electionFor(electionId, ctx);
  const unitId = ctx.subjectOf(units)._id;
  const [ofHome, named] = await Promise.all([
    table(candidates).find({ electionId, unitId }, { limit: MOST_OF_A_HOME }),
    table(candidates).find(
      { electionId, 'nominations.openid': caller.openid },
      { limit: MOST_NAMED, fields: ['label', 'personName', 'state', 'objection', 'nominations'] },
    ),
  ]);
  const stage = stageAt(election, now);
  const taking = stage === 'nominating';
  const stands = ofHome.some((one) => one.openid === caller.openid && isStanding(one));
  return {
    mayStand: taking && !stands,
    mayNominate: taking,
    why: taking ? '' : stageTexts[stage],
    own: ofHome.map((one) => {
      const mine = one.openid === caller.openid;
      const open = stage === 'nominating' || stage === 'vetting';
      return {
        candidateId: one._id,
        mine,
        name: unseal('name', one.personName),
        state: one.state,
        stateText: mine || !one.vetting ? candidacyText(one) : '已报名',
        nominatedBy: nominatedBy(one),
        introduction: one.introduction,
        vetting: mine ? vettingView(one) : null,
        objection: mine ? objectionView(one) : null,
        mayAnswer: open && one.state === 'proposed',
        mayWithdraw: mine && isStanding(one) && (open || stage === 'published'),
        mayObject: mine && open && mayObject(one, dayOf(now)),
      };
    }),
    named: named
      .filter(({ nominations }) => nominations.some((one) => one.by === 'owner' && one.openid === caller.openid))
      .map((one) => ({
        label: one.label,
        name: unseal('name', one.personName),
        stateText: one.state === 'proposed' ? '等本人答复' : one.state === 'declined' ? '本人谢绝' : '本人已同意',
      })),
  };
};

const isStanding = ({ state }: Pick<Candidate, 'state'>): boolean =>
  state === 'standing' || state === 'qualified' || state === 'unqualified';

const mayObject = ({ state, objection, vetting }: Candidate, today: string): boolean =>
  state === 'unqualified' && objection === null && vetting !== null && today <= vetting.objectUntil;
