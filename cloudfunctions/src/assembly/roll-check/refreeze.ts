import { checkCard, pollIdOf } from '@mulin/domain/assembly/card/card';
import { polls } from '@mulin/shared-types/documents/assembly';
import { communities } from '@mulin/shared-types/documents/places';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler, TimerContext } from '../../kit/context';
import { atMost, not, replaceWith, table, transaction } from '../../kit/database';
import { postNoticeIn } from '../../kit/notice';
import { announcementOf, refrozenOf } from '../calling/announcement';
import { cardFrom } from '../calling/card';
import { headsOn, rollFor } from '../calling/electorate';
import { freeze } from '../calling/freeze';
import { cardOf, draftOf, type Poll, stateAt } from '../calling/poll';

/** Longer than any function may run: whoever broke off has let go by then. */
const FREEZING_MS = 90_000;
/** So long before the opening at the latest, that the timer can finish what a function left behind. */
const BEFORE_OPENING_MS = 10 * 60_000;
const AT_ONCE = 20;

/** 名册更正后重新冻结: questions, rules and window stay as they were announced; roll, totals and fingerprints are new. */
export const refreeze: Handler<typeof assembly, 'refreeze'> = async ({ pollId, reason }, ctx) => {
  const poll = ctx.subjectOf(polls);
  const { now, caller } = ctx;
  if (stateAt(poll, now) !== 'announced') throw new Refusal('TOO_LATE', '只有公告以后、开始投票以前能更正名册');
  if (poll.opensAt.getTime() - now.getTime() < BEFORE_OPENING_MS) {
    throw new Refusal('TOO_LATE', '马上就要开始投票，来不及更正了');
  }
  const [acting] = caller.acting;
  if (!acting) throw new Error('the operation demands a role');
  // A roll that cannot be frozen, because no home is in the scope any more, is refused before anything of the vote stands still.
  await rollFor(poll.communityId, draftOf(poll));
  const refreezing = { reason, by: caller.openid, role: acting.role };
  const freezingUntil = new Date(now.getTime() + FREEZING_MS);
  const held = { state: 'announced' as const, freezingUntil: atMost(now) };
  if (!(await table(polls).update(pollId, held, { freezingUntil, refreezing }))) {
    throw new Refusal('CONFLICT', '有人正在更正这份名册，请稍后刷新再看');
  }
  const frozen = await frozenAgain({ ...poll, refreezing }, now);
  ctx.note({ title: poll.title, reason, cardHash: frozen.cardHash });
  return frozen;
};

/** What a function left behind that broke off: done over from the beginning, and posted once. */
export async function finishRefreezing({ now }: TimerContext): Promise<void> {
  const left = await table(polls).find(
    { state: 'announced', refreezing: not(null), freezingUntil: atMost(now) },
    { limit: AT_ONCE },
  );
  for (const poll of left) {
    const freezingUntil = new Date(now.getTime() + FREEZING_MS);
    const held = { state: 'announced' as const, freezingUntil: atMost(now) };
    if (!(await table(polls).update(poll._id, held, { freezingUntil }))) continue;
    // One that cannot be finished keeps no other vote from opening, closing and being counted.
    await frozenAgain(poll, now).catch((error: unknown) => console.error(`roll of ${poll._id}`, error));
  }
}

async function frozenAgain(poll: Poll, now: Date) {
  const { _id: pollId, refreezing } = poll;
  const community = await table(communities).get(poll.communityId);
  if (!community || !refreezing) throw new Error(`${pollId} is not being frozen again`);
  const draft = draftOf(poll);
  const heads = headsOn(await rollFor(poll.communityId, draft));
  const { root } = await freeze(poll, heads);
  const total = { area: heads.reduce((area, head) => area + head.areaCenti, 0), heads: heads.length };
  const card = cardFrom(poll, draft, community, root, total, cardOf(poll).sealedTo);
  checkCard(card);
  const cardHash = pollIdOf(card);
  const posting = { caller: { openid: refreezing.by, acting: [{ role: refreezing.role }] }, now };
  const announcement = announcementOf(poll, draft, card, cardHash, posting);
  const notice = refrozenOf(announcement, poll, refreezing.reason, root);
  const changed = root !== poll.rollRoot;
  await transaction(async (tx) => {
    const still = await tx.get(polls, pollId);
    if (still?.state !== 'announced') throw new Refusal('TOO_LATE', '投票已经开始，不能再更正名册');
    if (changed) await postNoticeIn(tx, notice);
    await tx.update(polls, pollId, {
      refreezing: null,
      freezingUntil: now,
      ...(changed
        ? {
            card: replaceWith(card),
            cardHash,
            rollRoot: root,
            totalAreaCenti: total.area,
            totalHeads: total.heads,
            noticeId: notice._id,
          }
        : {}),
    });
  });
  const noticeId = changed ? notice._id : (poll.noticeId ?? '');
  return { cardHash, totalAreaCenti: total.area, totalHeads: total.heads, noticeId };
}
