import { dayOf, firstDayAfter } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { priceChangeSteps } from '@mulin/domain/fees/price-change-steps';
import { decisions } from '@mulin/shared-types/documents/after';
import { polls } from '@mulin/shared-types/documents/assembly';
import { committees } from '@mulin/shared-types/documents/committee';
import { priceChanges } from '@mulin/shared-types/documents/price-changes';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import { requireDecision } from '../../fund/decided';
import type { Handler } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { requireUploads } from '../../kit/uploads';
import { communityIn } from '../place';
import { type Change, changeIn } from './versions';

type Ground = NonNullable<Change['ground']>;

/** Under which item of 民法典 278 owners decide on the price of the service: the company and its contract, or another matter. */
const matters = ['company', 'other'] as const;

/** An assembly has met or elected: from then on owners decide, not the first contract. */
export async function hasAssembly(communityId: string): Promise<boolean> {
  const [committee, decision] = await Promise.all([
    table(committees).find({ communityId }, { limit: 1, fields: ['state'] }),
    table(decisions).find({ communityId }, { limit: 1, fields: ['title'] }),
  ]);
  return committee.length + decision.length > 0;
}

/** A decision can be revoked after it was named: asked again before the price is posted. */
export async function requireGround({ communityId, ground }: Pick<Change, 'communityId' | 'ground'>): Promise<void> {
  if (ground?.kind === 'decision') await requireDecision(communityId, ground, matters);
}

/** 调价凭什么: named once the plan hangs; named again, the last one stands until the result is posted. */
export const groundPriceChange: Handler<typeof fees, 'groundPriceChange'> = async (input, ctx) => {
  const { standardId, fileIds, clause, pollId, questionId } = input;
  const { _id: communityId } = communityIn(ctx);
  requireUploads(fileIds, 'notices', communityId);
  await transaction(async (tx) => {
    const change = await changeIn(tx, standardId);
    if (change.result) throw new Refusal('TOO_LATE', '调价结果已经公示，不能再换依据');
    const ground: Ground =
      pollId !== undefined && questionId !== undefined
        ? await ofDecision(change, pollId, questionId)
        : await ofClause(communityId, clause, fileIds);
    await tx.update(priceChanges, standardId, { ground });
  });
  ctx.note({ standardId, pollId, clause });
  return {};
};

async function ofDecision({ communityId, postedAt }: Change, pollId: string, questionId: string): Promise<Ground> {
  const { title } = await requireDecision(communityId, { pollId, questionId }, matters);
  const opens = dayOf((await table(polls).get(pollId))?.opensAt ?? postedAt);
  const from = firstDayAfter(dayOf(postedAt), priceChangeSteps.posted.days);
  if (opens < from) {
    throw new Refusal(
      'INVALID_INPUT',
      `方案公示满 30 天以后才能表决：${wholeDayText(from)}起；这次表决从 ${wholeDayText(opens)}就开始了`,
      'pollId',
    );
  }
  return { kind: 'decision', pollId, questionId, text: `业主大会决定：${title}` };
}

async function ofClause(communityId: string, clause: string, fileIds: string[]): Promise<Ground> {
  if (await hasAssembly(communityId)) {
    throw new Refusal('INVALID_INPUT', '小区有业主大会，调价要业主大会表决通过', 'pollId');
  }
  if (clause === '') throw new Refusal('INVALID_INPUT', '写明合同第几条怎么约定调价的', 'clause');
  if (fileIds.length === 0) throw new Refusal('INVALID_INPUT', '拍下合同里的这一条', 'fileIds');
  return { kind: 'clause', text: `还没有业主大会，按合同约定：${clause}`, fileIds };
}
