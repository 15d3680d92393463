import { petitionUntil } from '@mulin/domain/assembly/petition';
import { dayOf, endOf } from '@mulin/domain/day/day';
import { petitions } from '@mulin/shared-types/documents/petitions';
import { units } from '@mulin/shared-types/documents/places';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { shortIdOf } from '../../kit/ids';
import { requireDecent } from '../../kit/judged';
import { currentHeads, type Petition, totalOf } from './petition';
import { putSignature, refuseUndelivered, votingHead } from './sign';

/** Underway in a community at once: more of them would split the signatures. */
const MOST_OPEN = 20;
const ONE_AT_A_TIME = '您发起的上一件还没结束，先等它有结果，或者撤回再发起';

/** Any owner may start one, one at a time; the first signature is the starter's. The id counts the starter's, so of many taps at once one starts. */
export const startPetition: Handler<typeof assembly, 'startPetition'> = async ({ unitId, ...asked }, ctx) => {
  const { caller, now } = ctx;
  const reason = onOneLine(asked.reason, 'reason');
  const matters = asked.matters.map(({ matter, text }) => ({ matter, text: onOneLine(text, 'matters') }));
  const { communityId } = ctx.subjectOf(units);
  await refuseUndelivered(ctx.subjectOf(units));
  const head = await votingHead(ctx.subjectOf(units));
  // Counted first: one that is started between the count and the look is either seen or has the id already.
  const before = await table(petitions).count({ by: caller.openid });
  const open = { state: oneOf(['collecting', 'reached'] as const) };
  const underWay = await table(petitions).find({ by: caller.openid, ...open }, { limit: 20 });
  const own = underWay.find((one) => one.communityId === communityId && (one.state === 'reached' || one.until > now));
  if (own) throw new Refusal('CONFLICT', ONE_AT_A_TIME);
  if ((await table(petitions).count({ communityId, ...open })) >= MOST_OPEN)
    throw new Refusal('CONFLICT', '小区里正在签名的太多了，先看看能不能一起签已有的');
  await requireDecent([reason, ...matters.map(({ text }) => text)].join('\n'), caller.openid, 'reason');
  const petition: Petition = {
    _id: shortIdOf('q', 'place', 'petition', caller.openid, String(before + 1)),
    communityId,
    matters,
    reason,
    state: 'collecting',
    by: caller.openid,
    startedAt: now,
    until: new Date(endOf(petitionUntil(dayOf(now)))),
    reachedAt: null,
    endedReason: '',
    takenBack: 0,
    pollId: null,
    noticeId: null,
    ...totalOf(await currentHeads(communityId)),
    measuredAt: now,
  };
  if (!(await table(petitions).insertIfAbsent(petition))) throw new Refusal('CONFLICT', ONE_AT_A_TIME);
  await putSignature(petition, head, unitId, ctx);
  return { petitionId: petition._id };
};

/** Line breaks, runs of blanks and what cannot be seen; on the board they would pass for a paragraph of somebody else. */
const BLANK = /[\s\p{Cc}\p{Cf}]+/gu;

/** The text as it stands on the list, the board and the petition: one line. */
function onOneLine(text: string, field: string): string {
  const line = text.replace(BLANK, ' ').trim();
  if (line === '') throw new Refusal('INVALID_INPUT', '请写上文字', field);
  return line;
}
