import { libraryTexts } from '@mulin/shared-types/documents/library';
import type { library } from '@mulin/shared-types/operations/library';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Role } from '@mulin/shared-types/roles';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { table } from '../kit/database';
import { idOf } from '../kit/ids';
import { requireDecent } from '../kit/judged';
import { requireUploads } from '../kit/uploads';
import { shelfOf } from './shelves';

type Reach = 'community' | 'street' | 'district';

/** How far an office speaks, nearest first. */
const offices: Record<Reach, { roles: readonly Role[]; title: string }> = {
  community: { roles: ['community', 'street', 'bureau'], title: '本小区' },
  street: { roles: ['street', 'bureau'], title: '全镇街' },
  district: { roles: ['bureau'], title: '全旗县' },
};

export const publish: Handler<typeof library, 'publish'> = async (input, ctx) => {
  const { requestId, reach, kind, title, body, source, inForceFrom, fileIds } = input;
  const { _id: communityId, streetId, districtId, streetName, districtName } = communityIn(ctx);
  const { roles, title: reachText } = offices[reach];
  const role = ctx.caller.acting.map((one) => one.role).find((one) => roles.includes(one));
  if (!role) throw new Refusal('FORBIDDEN', `给${reachText}看的资料不由您发布`, 'reach');
  if (kind === 'rule' && source === '') throw new Refusal('INVALID_INPUT', '文件要写明来源和文号', 'source');
  requireUploads(fileIds, 'notices', communityId);
  await requireDecent(`${title}\n${body}`, ctx.caller.openid, 'body');
  const place = { community: { communityId }, street: { streetId }, district: { districtId } }[reach];
  const publisher = { community: '社区', street: streetName, bureau: `${districtName}住建局` }[role as string] ?? '';
  const _id = idOf('text', 'request', communityId, requestId);
  const text = { kind, title, body, source, inForceFrom, fileIds, publisher };
  const written = { _id, ...place, shelf: shelfOf(place), ...text, state: 'published' as const };
  ctx.note({ title, reach });
  if (await table(libraryTexts).insertIfAbsent({ ...written, by: ctx.caller.openid, at: ctx.now }))
    return { textId: _id };
  const known = await table(libraryTexts).get(_id);
  if (known?.title !== title || known.body !== body) {
    throw new Refusal('CONFLICT', '这个编号已经发布过别的内容，请返回重新打开');
  }
  return { textId: _id };
};

export const withdraw: Handler<typeof library, 'withdraw'> = async (_, ctx) => {
  const { _id, title } = ctx.subjectOf(libraryTexts);
  ctx.note({ title });
  await table(libraryTexts).update(_id, { state: 'published' }, { state: 'withdrawn' });
  return {};
};
