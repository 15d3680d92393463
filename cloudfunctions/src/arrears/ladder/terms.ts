import { type Day, dayOf } from '@mulin/domain/day/day';
import { type Ladder, ladderBy, stepOutOfOrder } from '@mulin/domain/fees/ladder';
import { arrearsTerms } from '@mulin/shared-types/documents/arrears';
import type { arrears } from '@mulin/shared-types/operations/arrears';
import { Refusal } from '@mulin/shared-types/refusal';
import { governingInForce } from '../../assembly/covenants/in-force';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';

/** What the covenant in force on a day says of the ladder; nothing carries over from one that has been superseded or revoked. */
async function termsOn(communityId: string, day: Day) {
  const covenant = await governingInForce(communityId, 'covenant', day);
  return { covenant, terms: covenant && (await table(arrearsTerms).get(covenant._id)) };
}

export async function ladderOn(communityId: string, day: Day): Promise<Ladder> {
  return ladderBy((await termsOn(communityId, day)).terms);
}

export const ladderTerms: Handler<typeof arrears, 'ladderTerms'> = async ({ communityId }, { now }) => {
  const { covenant, terms } = await termsOn(communityId, dayOf(now));
  const { steps, respondDays } = ladderBy(terms);
  return {
    steps: steps.map(({ id, title, afterDays, source }) => ({ step: id, title, afterDays, source })),
    respondDays,
    covenant: covenant
      ? {
          versionId: covenant._id,
          title: covenant.title,
          clause: terms?.clause ?? null,
          clauseText: covenant.clauses.find(({ no }) => no === terms?.clause)?.text ?? '',
        }
      : null,
  };
};

export const setLadderTerms: Handler<typeof arrears, 'setLadderTerms'> = async (input, ctx) => {
  const { communityId, versionId, clause, afterDays, respondDays } = input;
  const covenant = await governingInForce(communityId, 'covenant', dayOf(ctx.now));
  if (covenant?._id !== versionId) throw new Refusal('CONFLICT', '现在有效的不是这一版管理规约，请刷新', 'versionId');
  // A covenant that was attached as a file has no clauses of its own to hold the number against.
  if (covenant.clauses.length > 0 && !covenant.clauses.some(({ no }) => no === clause))
    throw new Refusal('INVALID_INPUT', `这一版管理规约没有第 ${clause} 条`, 'clause');
  const late = stepOutOfOrder(afterDays);
  if (late) throw new Refusal('INVALID_INPUT', `“${late.title}”要排在前一步后面，天数要更大`, `afterDays.${late.id}`);
  const by = ctx.caller.openid;
  await table(arrearsTerms).put({ _id: versionId, communityId, clause, afterDays, respondDays, by, at: ctx.now });
  ctx.note({ clause, respondDays, ...afterDays });
  return {};
};
