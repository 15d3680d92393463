import { polls } from '@mulin/shared-types/documents/assembly';
import { paperBallots } from '@mulin/shared-types/documents/paper';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import { now as instant } from '../../kit/clock';
import type { Handler } from '../../kit/context';
import { Duplicate, transaction } from '../../kit/database';
import { maskName } from '../../kit/masked';
import { unseal } from '../../kit/sealed';
import { cardOf, isFrozen, type Poll, stateAt } from '../calling/poll';
import { actByPaperIn, proxiesFor } from '../proxies/on-paper';
import type { Mandate } from '../proxies/proxy';
import { layOutSeats } from '../proxies/seats';
import { homesOf } from '../voting/homes';
import type { Slot } from '../voting/slot';
import { slotByCode } from './code';
import { type Paper, sheetsOfHead } from './paper';

/** Whose sheet it is, before anything is written: so that who hands it in can be compared with it. */
export const paperByCode: Handler<typeof assembly, 'paperByCode'> = async ({ code: typed }, ctx) => {
  const poll = frozen(ctx.subjectOf(polls));
  const { slot, code } = await slotByCode(poll, typed);
  const [units, earlier, held] = await Promise.all([
    homesOf(slot),
    sheetsOfHead(slot._id),
    proxiesFor(poll, slot, ctx.now),
  ]);
  return {
    code,
    units,
    areaCenti: slot.areaCenti,
    earlier: earlier.map(({ _id: paperId, handedInAt, state }) => ({
      paperId,
      handedInAt: handedInAt.toISOString(),
      state,
    })),
    proxies: held.map(({ _id: proxyId, agentName }) => ({ proxyId, agentName: maskName(unseal('name', agentName)) })),
  };
};

/** 收票: before the close, and by that instant it counts. The same sheet twice is noticed; a further one of the head must be meant. */
export const receivePaper: Handler<typeof assembly, 'receivePaper'> = async (input, ctx) => {
  const poll = frozen(ctx.subjectOf(polls));
  const { slot, code } = await slotByCode(poll, input.code);
  const handedInAt = instant();
  refuseOutside(poll, handedInAt);
  const earlier = await sheetsOfHead(slot._id);
  refuseAgain(earlier, input.another, poll);
  const [home] = await homesOf(slot);
  const proxy = await proxyNamed(input.proxyId, poll, slot, handedInAt);
  const paper: Paper = {
    _id: `${slot._id}.${earlier.length + 1}`,
    pollId: poll._id,
    communityId: poll.communityId,
    slotId: slot._id,
    label: home?.label ?? '',
    code,
    proxyId: input.proxyId,
    handedInAt,
    receivedBy: ctx.caller.openid,
    state: 'received',
    version: 0,
    sealed: null,
    enteredBy: null,
    enteredAt: null,
    scanFileId: null,
    scanHash: '',
    confirmedBy: null,
    confirmedAt: null,
    differing: [],
    voidReason: '',
  };
  await keep(paper, poll, proxy);
  ctx.note({ paperId: paper._id, code, ...(proxy ? { proxyId: proxy._id } : {}) });
  return { paperId: paper._id, handedInAt: handedInAt.toISOString(), home: paper.label };
};

/** With a proxy its use and its place under the cap in the same transaction. */
async function keep(paper: Paper, poll: Poll, proxy: Mandate | undefined): Promise<void> {
  if (proxy) await layOutSeats(poll, proxy);
  try {
    await transaction(async (tx) => {
      if (proxy) await actByPaperIn(tx, poll, proxy, paper.handedInAt);
      await tx.insert(paperBallots, paper);
    });
  } catch (error) {
    if (error instanceof Duplicate) throw new Refusal('CONFLICT', '另一个人刚刚收了这户的票，请刷新后再看');
    throw error;
  }
}

function frozen(poll: Poll): Poll {
  if (!isFrozen(poll)) throw new Refusal('TOO_EARLY', '公告以后才有纸质选票');
  return poll;
}

function refuseOutside(poll: Poll, now: Date): void {
  const state = stateAt(poll, now);
  if (state === 'announced') throw new Refusal('TOO_EARLY', '还没到投票开始时间，现在不能收票');
  if (state !== 'open') throw new Refusal('TOO_LATE', '投票已经截止，不能再收票；截止前收下的还可以录入');
}

function refuseAgain(earlier: readonly Paper[], another: boolean, poll: Poll): void {
  const standing = earlier.filter(({ state }) => state !== 'void');
  if (standing.length === 0) return;
  if (cardOf(poll).policy.duplicates === 'first')
    throw new Refusal('CONFLICT', '这位业主已经交过一张纸质票。这次表决以第一张为准，不能再收', 'code');
  if (!another) throw new Refusal('CONFLICT', '这位业主已经交过一张纸质票，是同一张就不用再收', 'code');
}

async function proxyNamed(proxyId: string | null, poll: Poll, slot: Slot, now: Date): Promise<Mandate | undefined> {
  if (proxyId === null) return undefined;
  const held = (await proxiesFor(poll, slot, now)).find(({ _id }) => _id === proxyId);
  if (!held) throw new Refusal('NOT_FOUND', '没有这份委托，或者已经不能用了', 'proxyId');
  return held;
}
