import { askDecision, checkCard, type PollCard, pollIdOf } from '@mulin/domain/assembly/card/card';
import { freezeRoll } from '@mulin/domain/assembly/card/frozen-roll';
import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { earliestOpen } from '@mulin/domain/assembly/deadlines';
import { dayOf } from '@mulin/domain/day/day';
import { dayText, momentText } from '@mulin/domain/day/spoken';
import { ballots, polls, rollRows } from '@mulin/shared-types/documents/assembly';
import type { communities } from '@mulin/shared-types/documents/places';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import { roles } from '@mulin/shared-types/roles';
import type { Context, Handler } from '../../kit/context';
import { atMost, type Row, table, transaction } from '../../kit/database';
import { postNoticeIn } from '../../kit/notice';
import { keyedHash } from '../../kit/sealed';
import { operatorKey } from '../../kit/signing';
import { type Head, headsOn, rollFor, type VotingUnit } from './electorate';
import { draftOf, type Poll, type PollDraft, policyOf } from './poll';
import { emptySlot, rowId } from '../voting/slot';

/** Longer than any function may run: whoever broke off has let go by then. */
const FREEZING_MS = 90_000;

/** Freezes card and roll and posts the notice. From here on nothing can be changed; a mistake needs a new vote. */
export const announce: Handler<typeof assembly, 'announce'> = async ({ pollId }, ctx) => {
  const poll = ctx.subjectOf(polls);
  const { now, community } = ctx;
  if (poll.state !== 'draft' || !community) throw new Refusal('CONFLICT', '这次表决已经公告，不能再改');
  checkNotice(poll, now);
  const freezingUntil = new Date(now.getTime() + FREEZING_MS);
  if (!(await table(polls).update(pollId, { state: 'draft', freezingUntil: atMost(now) }, { freezingUntil }))) {
    throw new Refusal('CONFLICT', '有人正在公告这次表决，请稍后刷新再看');
  }
  try {
    return await frozenAndPosted(poll, community, ctx);
  } catch (error) {
    await table(polls).update(pollId, { state: 'draft', freezingUntil }, { freezingUntil: now });
    throw error;
  }
};

async function frozenAndPosted(poll: Poll, community: Row<typeof communities>, ctx: Context) {
  const { _id: pollId } = poll;
  const draft = draftOf(poll);
  const heads = headsOn(await rollFor(poll.communityId, draft));
  const { root } = await freeze(poll, heads);
  const total = { area: heads.reduce((area, head) => area + head.areaCenti, 0), heads: heads.length };
  const card = cardFrom(poll, draft, community, root, total);
  checkCard(card);
  const cardHash = pollIdOf(card);
  const noticeId = `${pollId}.announced`;
  await transaction(async (tx) => {
    if ((await tx.get(polls, pollId))?.state !== 'draft') throw new Refusal('CONFLICT', '这次表决已经公告，不能再改');
    await postNoticeIn(tx, noticeFor(poll, card, cardHash, noticeId, ctx));
    await tx.update(polls, pollId, {
      state: 'announced',
      card,
      cardHash,
      rollRoot: root,
      totalAreaCenti: total.area,
      totalHeads: total.heads,
      announcedAt: ctx.now,
      noticeId,
    });
  });
  ctx.note({ title: poll.title, cardHash });
  return { cardHash, rollRoot: root, totalAreaCenti: total.area, totalHeads: total.heads, noticeId };
}

/** All owners must know 15 whole days before (Property Management Regulation art. 14). */
function checkNotice(poll: Poll, now: Date): void {
  const earliest = earliestOpen(dayOf(now));
  if (dayOf(poll.opensAt) >= earliest) return;
  const message = `公告到开始投票要满 15 天：今天公告，最早 ${dayText(earliest)}开始投票（《物业管理条例》第十四条）`;
  throw new Refusal('TOO_EARLY', message, 'opensAt');
}

/** Rows and ballot slots under labels that cannot be traced back without the environment's key. Made anew if an earlier try broke off. */
async function freeze(poll: Poll, heads: readonly Head[]): Promise<{ root: string }> {
  const { _id: pollId, communityId } = poll;
  await table(rollRows).removeWhere({ pollId });
  await table(ballots).removeWhere({ pollId });
  const labelled = heads.map((head) => ({
    ...head,
    headKey: keyedHash('head', `${pollId} ${head.headId}`).slice(0, 32),
  }));
  await table(rollRows).insertMany(
    labelled.flatMap(({ headKey, units }) =>
      units.map(({ _id: unitId, label, building, kind, areaCenti }) => ({
        _id: rowId(pollId, unitId),
        pollId,
        communityId,
        unitId,
        label,
        building,
        kind,
        headKey,
        areaCenti,
      })),
    ),
  );
  await table(ballots).insertMany(
    labelled.map(({ headKey, headId, units, areaCenti }) =>
      emptySlot(poll, { headKey, headId, unitIds: units.map((unit) => unit._id), areaCenti }),
    ),
  );
  return freezeRoll(labelled.flatMap(({ headKey, units }) => units.map((unit) => frozenRow(unit, headKey))));
}

const frozenRow = ({ label, areaCenti, kind, building }: VotingUnit, headKey: string) => ({
  unit: label,
  headKey,
  area: areaCenti,
  kind,
  building,
});

function cardFrom(
  poll: Poll,
  draft: PollDraft,
  community: Row<typeof communities>,
  rollRoot: string,
  total: PollCard['total'],
): PollCard {
  const closes = poll.closesAt.toISOString();
  return {
    v: 'mulin-card/2',
    community: `${community.districtName}${community.streetName}${community.name}`,
    title: poll.title,
    kind: poll.kind,
    questions: draft.questions.map(({ questionId, matter, text, ifAgree, ifAgainst }) =>
      askDecision({ id: questionId, matter, text, ifAgree, ifAgainst }, closes),
    ),
    policy: policyOf(draft),
    policyGrounds: draft.grounds,
    legalMode: draft.legalMode,
    window: { from: poll.opensAt.toISOString(), to: closes, paperUntil: poll.paperUntil.toISOString() },
    scope: draft.buildings.length === 0 ? null : draft.buildings,
    rollRoot,
    total,
    operatorKey,
    sealedTo: draft.sealedTo,
  };
}

function noticeFor(poll: Poll, card: PollCard, cardHash: string, noticeId: string, ctx: Context) {
  const [acting] = ctx.caller.acting;
  const lines = [
    `${momentText(poll.opensAt)} 开始投票，${momentText(poll.closesAt)} 截止。`,
    ...card.questions.map((question, index) => `第 ${index + 1} 件：${question.text}`),
    `名册上共 ${card.total.heads} 人。请在开始前核对自己的一行，有出入请向业委会或社区提出。`,
    `表决卡指纹 ${receiptCode(cardHash)}，名册指纹 ${receiptCode(card.rollRoot)}。公告后内容不能再改。`,
  ];
  return {
    _id: noticeId,
    communityId: poll.communityId,
    kind: 'assembly-notice',
    title: `${poll.title}：召开公告`,
    body: lines.join('\n'),
    fileIds: draftOf(poll).fileIds,
    about: { kind: 'poll' as const, id: poll._id },
    supersedes: null,
    reason: '',
    publishedBy: ctx.caller.openid,
    publisher: acting ? roles[acting.role].title : '',
    publishedAt: ctx.now,
    keepUntil: null,
  };
}
