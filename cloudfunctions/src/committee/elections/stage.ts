import type { OutputOf } from '@mulin/shared-types/contract';
import type { polls } from '@mulin/shared-types/documents/assembly';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Row } from '../../kit/database';
import type { Election } from '../ballot-paper';

export type Stage = OutputOf<(typeof committee.operations)['election']>['stage'];

/** Where an election stands at an instant: nominations end by the clock, nobody closes them. */
export function stageAt({ state, nominateUntil }: Election, now: Date): Stage {
  return state === 'nominating' && now >= nominateUntil ? 'vetting' : state;
}

/** A vote that was taken back before it opened, or annulled, leaves the list as it was published. */
export function withoutVote(election: Election, poll: Pick<Row<typeof polls>, 'state'> | undefined): Election {
  const gone = poll === undefined || poll.state === 'withdrawn' || poll.state === 'revoked';
  return election.state === 'voting' && gone ? { ...election, state: 'published' } : election;
}

export const stageTexts: Record<Stage, string> = {
  nominating: '正在推荐候选人',
  vetting: '正在审核候选人',
  published: '候选人已公布，等待表决',
  voting: '已付诸表决',
  tied: '票数相同，等待认定',
  short: '选出人数不够，等待补选',
  seated: '已选出',
  failed: '没选成',
  cancelled: '已取消',
};

/** States in which an election is still on its way. */
export const underWay = ['nominating', 'published', 'voting', 'tied'] as const satisfies readonly Election['state'][];

/** Refuses what belongs to another stage, and says which stage it is. */
export function requireStage(election: Election, now: Date, ...stages: readonly Stage[]): void {
  const stage = stageAt(election, now);
  if (stages.includes(stage)) return;
  const early = stage === 'nominating';
  throw new Refusal(early ? 'TOO_EARLY' : 'TOO_LATE', `“${election.title}”${stageTexts[stage]}，现在不能办这件事`);
}
