import { openStates } from '@mulin/domain/requests/request';
import { requests } from '@mulin/shared-types/documents/requests';
import { roles } from '@mulin/shared-types/roles';
import type { Membership } from '../../kit/authorise';
import { append, oneOf, type Row, table } from '../../kit/database';
import { unseal } from '../../kit/sealed';

type Request = Row<typeof requests>;
type InHand = Pick<Request, '_id' | 'state' | 'handler'>;

/** Nobody mends more than this at once. */
const MOST = 500;

/** 手上没办完的: what somebody has taken or was given in the community of a post. */
export async function inHand({ openid, communityId }: Pick<Membership, 'openid' | 'communityId'>): Promise<InHand[]> {
  if (communityId === undefined) return [];
  const open = await table(requests).find(
    { handler: openid, state: oneOf<Request['state']>(openStates) },
    { limit: MOST, fields: ['state', 'handler', 'communityId'] },
  );
  return open.filter((one) => one.communityId === communityId);
}

/** Each one by what it still is: what its handler finished meanwhile stays. */
export async function passOn(waiting: readonly InHand[], from: Membership, to: Membership, at: Date): Promise<void> {
  const note = `${unseal('name', from.personName)}离岗，交给${unseal('name', to.personName)}`;
  const step = { at, what: 'assign', by: to.openid, who: roles[to.role].title, note, fileIds: [] };
  for (const { _id, state, handler } of waiting) {
    await table(requests).update(_id, { state, handler }, { handler: to.openid, steps: append(step) });
  }
}

/** Back to everybody: what lay with somebody whose post ran out. */
export async function backToAll(held: Membership, at: Date): Promise<void> {
  const note = `${unseal('name', held.personName)}的岗位到期，等人接手`;
  const step = { at, what: 'handBack', by: '', who: '系统', note, fileIds: [] };
  for (const { _id, state, handler } of await inHand(held)) {
    await table(requests).update(_id, { state, handler }, { state: 'assigned', handler: null, steps: append(step) });
  }
}
