import { type Day, dayOf } from '@mulin/domain/day/day';
import { committees, handOvers } from '@mulin/shared-types/documents/committee';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { accountsOfPerson } from '../../kit/same-person';
import { seal, unseal } from '../../kit/sealed';
import { currentOf, inOffice, type Member, type Term } from '../terms/term';
import { handOverOf } from '../terms/view';
import { type HandOver, type Item, item } from './list';

type Committee = typeof committee;
type Part = 'handed' | 'received' | 'witnessed';

const MOST_ITEMS = 40;

export const handOver: Handler<Committee, 'handOver'> = async ({ communityId }, ctx) => {
  const term = await currentOf(communityId);
  const list = term && (await handOverOf(term));
  const parts = list ? [...(await partsOf(list, ctx)).keys()] : [];
  const office = ctx.caller.acting.some(({ role }) => role !== 'owner');
  if (!list || (parts.length === 0 && !office)) return { handOver: null };
  return { handOver: view(list, parts, dayOf(ctx.now)) };
};

export const addHandOverItem: Handler<Committee, 'addHandOverItem'> = async ({ title, detail }, ctx) => {
  const list = ctx.subjectOf(handOvers);
  if ((await partsOf(list, ctx)).size === 0) throw notConcerned();
  await change(list._id, (items) => {
    if (items.length >= MOST_ITEMS) throw new Refusal('CONFLICT', `交接单最多 ${MOST_ITEMS} 项`);
    return [...items, item(`i${items.length + 1}`, title, detail)];
  });
  ctx.note({ title });
  return {};
};

/** Handed over by who went, received by who came, witnessed by the community: three people for every item. */
export const confirmHandOver: Handler<Committee, 'confirmHandOver'> = async ({ itemId, as }, ctx) => {
  const list = ctx.subjectOf(handOvers);
  const { caller, now } = ctx;
  const personName = (await partsOf(list, ctx)).get(as);
  if (personName === undefined) throw notConcerned();
  const mine = await accountsOfPerson(caller.openid);
  await change(list._id, (items) => {
    const found = items.find((one) => one.itemId === itemId);
    if (!found) throw new Refusal('NOT_FOUND', '交接单上没有这一项', 'itemId');
    if (found[as] !== null) return items;
    const others = (['handed', 'received', 'witnessed'] as const).map((part) => found[part]?.by);
    if (others.some((by) => by !== undefined && mine.includes(by)))
      throw new Refusal('CONFLICT', '同一项不能由一个人确认两次');
    const mark = { by: caller.openid, personName: seal('name', personName), at: now };
    return items.map((one) => (one === found ? { ...one, [as]: mark } : one));
  });
  ctx.note({ itemId, as });
  return {};
};

async function change(handOverId: string, edit: (items: Item[]) => Item[]): Promise<void> {
  await transaction(async (tx) => {
    const list = await tx.get(handOvers, handOverId);
    if (!list) throw new Refusal('NOT_FOUND', '没有找到交接单');
    const items = edit(list.items);
    const done = items.every((one) => one.handed && one.received && one.witnessed);
    await tx.update(handOvers, handOverId, { items, done, version: list.version + 1 });
  });
}

/** What the caller may confirm, and under which name. Members re-elected may hand over or receive, not both of one item. */
async function partsOf(
  { fromCommitteeId, toCommitteeId }: Pick<HandOver, 'fromCommitteeId' | 'toCommitteeId'>,
  { caller }: Pick<Context, 'caller'>,
): Promise<Map<Part, string>> {
  const terms = await table(committees).getMany([fromCommitteeId, toCommitteeId]);
  const parts = new Map<Part, string>();
  const outgoing = seatIn(terms.get(fromCommitteeId)?.members ?? [], caller.openid);
  const incoming = seatIn(sitting(terms.get(toCommitteeId)), caller.openid);
  const witness = caller.acting.find(({ role }) => role === 'community' || role === 'street');
  if (outgoing) parts.set('handed', outgoing);
  if (incoming) parts.set('received', incoming);
  if (witness) parts.set('witnessed', unseal('name', witness.personName));
  return parts;
}

const sitting = (term: Term | undefined): Member[] => (term ? inOffice(term) : []);

const seatIn = (members: readonly Member[], openid: string): string | undefined => {
  const seat = members.find((one) => one.openid === openid);
  return seat && unseal('name', seat.personName);
};

const notConcerned = () => new Refusal('CONFLICT', '交接由上一届、这一届的委员和社区确认');

const markView = (mark: Item['handed']) => mark && { name: unseal('name', mark.personName), at: mark.at.toISOString() };

const view = (list: HandOver, as: Part[], today: Day) => ({
  handOverId: list._id,
  dueDay: list.dueDay,
  late: !list.done && today > list.dueDay,
  done: list.done,
  ground: '《业主大会和业主委员会指导规则》第四十八条（待核）：任期届满之日起10日内移交',
  as,
  items: list.items.map(({ itemId, title, detail, handed, received, witnessed }) => ({
    itemId,
    title,
    detail,
    handed: markView(handed),
    received: markView(received),
    witnessed: markView(witnessed),
  })),
});
