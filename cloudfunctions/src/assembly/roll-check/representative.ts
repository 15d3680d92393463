import { memberships } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { representatives } from '@mulin/shared-types/documents/roll-check';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { oneOf, type Row, table, transaction } from '../../kit/database';
import { maskName } from '../../kit/masked';
import { unseal } from '../../kit/sealed';
import { tellIn } from '../../kit/tell';
import { MOST_UNITS } from '../calling/electorate';
import { isDevelopers, NOT_HANDED_OVER } from '../voting/undelivered';

type Membership = Row<typeof memberships>;

/** Homes whose people are asked for in one query, and how many may be bound to them. */
const HOMES_AT_ONCE = 200;
const MOST_BOUND = 4_000;

const idOfHead = (communityId: string, headId: string): string => `${communityId}.${headId}`;

/** The accounts bound as owners to any home of the head, each once. */
async function ownersOf({
  communityId,
  headId,
}: Pick<Row<typeof units>, 'communityId' | 'headId'>): Promise<Membership[]> {
  const homes = await table(units).findAll({ communityId, headId }, { atMost: MOST_UNITS, fields: ['label'] });
  const owners = new Map<string, Membership>();
  for (let at = 0; at < homes.length; at += HOMES_AT_ONCE) {
    const bound = await table(memberships).findAll(
      { unitId: oneOf(homes.slice(at, at + HOMES_AT_ONCE).map(({ _id }) => _id)), status: 'active', role: 'owner' },
      { atMost: MOST_BOUND },
    );
    for (const one of bound) owners.set(one.openid, one);
  }
  return [...owners.values()];
}

export const coOwners: Handler<typeof assembly, 'coOwners'> = async (_input, ctx) => {
  const unit = ctx.subjectOf(units);
  const [owners, named] = await Promise.all([
    ownersOf(unit),
    table(representatives).get(idOfHead(unit.communityId, unit.headId)),
  ]);
  const standing = named && named.state !== 'ended' ? named : undefined;
  return {
    coOwners: owners.map(({ _id, openid, personName }) => ({
      membershipId: _id,
      name: maskName(unseal('name', personName)),
      me: openid === ctx.caller.openid,
      agreed: standing?.agreed.includes(openid) ?? false,
      named: standing?.openid === openid,
    })),
    state: standing?.state === 'in-force' ? 'in-force' : standing ? 'proposed' : 'none',
  };
};

/** Naming another one starts the agreement anew. */
export const nameRepresentative: Handler<typeof assembly, 'nameRepresentative'> = async ({ membershipId }, ctx) => {
  const unit = ctx.subjectOf(units);
  await refuseUndelivered(unit);
  const owners = await ownersOf(unit);
  const chosen = chosenAmong(owners, membershipId);
  const _id = idOfHead(unit.communityId, unit.headId);
  const { openid: me } = ctx.caller;
  const before = await table(representatives).get(_id);
  const same = before !== undefined && before.state !== 'ended' && before.openid === chosen.openid;
  if (same && before.state === 'in-force') return { state: 'in-force' };
  const agreed = [...new Set([...(same ? before.agreed : []), me])];
  const state = owners.every(({ openid }) => agreed.includes(openid)) ? ('in-force' as const) : ('proposed' as const);
  await write(before, {
    _id,
    communityId: unit.communityId,
    headId: unit.headId,
    openid: chosen.openid,
    agreed,
    state,
    by: me,
    at: ctx.now,
  });
  return { state };
};

export const endRepresentative: Handler<typeof assembly, 'endRepresentative'> = async (_input, ctx) => {
  const { communityId, headId, label } = ctx.subjectOf(units);
  const { caller, now } = ctx;
  const named = await table(representatives).get(idOfHead(communityId, headId));
  if (!named || named.state === 'ended') throw new Refusal('CONFLICT', '还没有指定代表');
  const others = (await ownersOf({ communityId, headId })).filter(({ openid }) => openid !== caller.openid);
  const version = named.version + 1;
  await transaction(async (tx) => {
    if ((await tx.get(representatives, named._id))?.version !== named.version) throw overtaken();
    await tx.update(representatives, named._id, { state: 'ended', by: caller.openid, at: now, version });
    for (const { openid } of others) await tellIn(tx, openid, endedMessage(named, label), now);
  });
  return {};
};

/** 共有人: from now on any of them may vote again, so each has to know. */
const endedMessage = ({ _id, communityId, version }: Row<typeof representatives>, home: string) => ({
  key: `representative-ended.${_id}.${version}`,
  communityId,
  kind: 'proxy' as const,
  title: '共有人投票代表的指定已收回',
  body: '一位共有人收回了指定。重新指定以前，绑定这套房的每位业主都可以投票，以后投的按这次表决的规矩算。',
  about: null,
  home,
});

/** 共有人指定了代表的: the others do not vote; empty if nothing stands against the caller. */
export async function whyNotRepresented(
  slot: { communityId: string; headId: string },
  { caller }: Pick<Context, 'caller'>,
): Promise<string> {
  const named = await table(representatives).get(idOfHead(slot.communityId, slot.headId));
  if (named?.state !== 'in-force' || named.openid === caller.openid) return '';
  return '这套房是几位业主共有的，已经指定由另一位代表投票';
}

/** Those who bought what was not handed over yet own nothing together. */
async function refuseUndelivered(unit: Row<typeof units>): Promise<void> {
  if (await isDevelopers(unit)) throw new Refusal('CONFLICT', NOT_HANDED_OVER);
}

function chosenAmong(owners: readonly Membership[], membershipId: string): Membership {
  const chosen = owners.find(({ _id }) => _id === membershipId);
  if (!chosen) throw new Refusal('NOT_FOUND', '没有找到这位共有人，要先绑定这套房', 'membershipId');
  if (owners.length < 2) throw new Refusal('CONFLICT', '这套房只绑定了一位业主，不用指定代表');
  return chosen;
}

const overtaken = () => new Refusal('CONFLICT', '另一位共有人刚刚改过，请刷新后再看');

/** One write on what the caller saw; two co-owners at once do not overwrite each other's word. */
async function write(
  before: Row<typeof representatives> | undefined,
  next: Omit<Row<typeof representatives>, 'version'>,
): Promise<void> {
  const { _id, ...fields } = next;
  const version = (before?.version ?? 0) + 1;
  const written = before
    ? await table(representatives).update(_id, { version: before.version }, { ...fields, version })
    : await table(representatives).insertIfAbsent({ ...next, version });
  if (!written) throw overtaken();
}
