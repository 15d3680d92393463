import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { momentText } from '@mulin/domain/day/spoken';
import { ballots } from '@mulin/shared-types/documents/assembly';
import { units } from '@mulin/shared-types/documents/places';
import { now } from '../../kit/clock';
import { type Row, table } from '../../kit/database';
import { residentsOf } from '../../kit/recipients';
import { type Addressed, tellEach } from '../../kit/tell';
import { cardOf, type Poll } from '../calling/poll';
import { isDevelopers } from '../voting/undelivered';

/** One ballot that has just got its number. */
export interface Logged {
  /** In the log, from 1. */
  number: number;
  slotId: string;
  /** The how-manieth ballot of its head, from 1. */
  nth: number;
  commit: string;
  /** ISO instant; paper: handed in. */
  at: string;
  channel: 'electronic' | 'paper';
}

type Slot = Row<typeof ballots>;
/** Heads at once: with families and tenants a few hundred messages. */
const CHUNK = 100;

/**
 * 您家已投票: tells owners, family and tenants of every home of the head that its ballot is in the log, so that nobody votes for a
 * home without it being noticed there. Never the choice. Doing it again after a crash tells nobody twice.
 */
export async function tellLogged(poll: Poll, entries: readonly Logged[]): Promise<void> {
  for (let at = 0; at < entries.length; at += CHUNK) await tellSome(poll, entries.slice(at, at + CHUNK));
}

async function tellSome(poll: Poll, entries: readonly Logged[]): Promise<void> {
  const slots = await table(ballots).getMany(entries.map(({ slotId }) => slotId));
  const slotOfHome = new Map(
    [...slots.values()].flatMap((slot) => slot.unitIds.map((unitId) => [unitId, slot] as const)),
  );
  const bound = await residentsOf([...slotOfHome.keys()], now());
  const homes = await table(units).getMany(bound.map(({ unitId }) => unitId));
  const notTheirs = await undeliveredAmong([...homes.values()]);
  const addressed = bound.flatMap(({ openid, unitId }) => {
    if (notTheirs.has(unitId)) return [];
    const slot = slotOfHome.get(unitId);
    const home = homes.get(unitId)?.label ?? '';
    const ofHead = entries.filter(({ slotId }) => slotId === slot?._id);
    return slot
      ? ofHead.map((entry): Addressed => ({ openid, ...messageFor(poll, entry, slot, { unitId, home }) }))
      : [];
  });
  await tellEach(addressed, now());
}

/** Who bought what was not handed over is told nothing of the developer's ballot. */
async function undeliveredAmong(homes: readonly Row<typeof units>[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const home of homes) if (await isDevelopers(home)) found.add(home._id);
  return found;
}

function messageFor(poll: Poll, entry: Logged, slot: Slot, { unitId, home }: { unitId: string; home: string }) {
  const { number, slotId, nth, commit, at } = entry;
  const again = nth > 1;
  return {
    key: `voted.${slotId}.${nth}`,
    communityId: poll.communityId,
    kind: 'voted' as const,
    title: again ? `您家又交了一张票（第 ${nth} 次）` : '您家已投票',
    body: [
      `${poll.title}：${momentText(at)} ${channelText(entry, slot)}，已登记为第 ${number} 号，回执号 ${receiptCode(commit)}。`,
      again ? (last(poll) ? '只算最后交的一张。' : '按规则只算第一张。') : '',
      `不是您家人投的？${remedy(poll)}`,
    ].join(''),
    about: { kind: 'receipt' as const, id: poll._id, unitId },
    home,
  };
}

function channelText({ channel, nth }: Logged, slot: Slot): string {
  if (channel === 'paper') return '交了纸质票';
  return slot.handedIn[nth - 1]?.proxyId ? '由受托人凭书面委托在手机上投票' : '在手机上投票';
}

const last = (poll: Poll): boolean => cardOf(poll).policy.duplicates === 'last';

function remedy(poll: Poll): string {
  const until = momentText(poll.closesAt);
  return last(poll)
    ? `请业主本人在 ${until} 前打开睦邻重新投，并马上告诉业委会或社区。`
    : '请马上告诉业委会或社区核对。';
}
