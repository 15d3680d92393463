import { dayOf } from '@mulin/domain/day/day';
import { certificates } from '@mulin/shared-types/documents/arrears';
import { units } from '@mulin/shared-types/documents/places';
import { unitTransfers } from '@mulin/shared-types/documents/transfers';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import { stateOf } from '../../arrears/certificates/certificate';
import type { Handler } from '../../kit/context';
import { type Row, table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { residentsOf } from '../../kit/recipients';
import { keyedHash, seal } from '../../kit/sealed';
import { tell } from '../../kit/tell';
import { requireUploads } from '../../kit/uploads';
import { namesakeAmong } from '../../roll/same-owner';
import { moneyLeftBehind, whileWaiting } from './home-money';
import { newHead } from './new-head';

type Transfer = Row<typeof unitTransfers>;
type Said = Pick<Transfer, 'day' | 'owners' | 'certificate' | 'creditFileIds' | 'sameOwner'>;

/**
 * 登记过户. Whose the home is, the register of real estate says; what is owed does not hold that up, but whoever enters it says why there
 * is no certificate, and the debt stays the former owner's (山东 63, 上海 49).
 */
export const askTransfer: Handler<typeof account, 'askTransfer'> = async (input, ctx) => {
  const { unitId, day, owners, certificate, whyWithout, sameOwner, fileIds, creditFileIds } = input;
  const unit = ctx.subjectOf(units);
  const { communityId, version } = unit;
  if (unit.status !== 'delivered') throw new Refusal('CONFLICT', '这套房还没有交付，请先登记交付', 'unitId');
  if (day > dayOf(ctx.now)) throw new Refusal('INVALID_INPUT', '登记日还没到', 'day');
  requireUploads(fileIds, 'transfers', communityId);
  requireUploads(creditFileIds, 'transfers', communityId);
  if (certificate === '' && whyWithout === '')
    throw new Refusal('INVALID_INPUT', '填结清证明编号，没有的写明原因', 'certificate');
  if (certificate !== '') await requireCertificate(certificate, unitId);
  const named = owners.map(({ name, phone }) => ({
    nameSealed: seal('name', name),
    nameHash: keyedHash('name', name),
    phoneSealed: phone === null ? '' : seal('phone', phone),
    phoneHash: phone === null ? '' : keyedHash('phone', phone),
  }));
  const asked = {
    communityId,
    unitId,
    unitLabel: unit.label,
    version,
    day,
    owners: named,
    sameOwner: requireToldApart(unit.owners, named, sameOwner),
    headId: newHead(unit, owners),
    certificate,
    whyWithout: certificate === '' ? whyWithout : '',
    fileIds,
    creditFileIds,
    creditFen: 0,
    depositFen: 0,
    state: 'asked' as const,
    answer: '',
    askedBy: ctx.caller.openid,
    askedAt: ctx.now,
    decidedBy: '',
    decidedAt: null,
  };
  const _id = idOf('tr', 'place', unitId, 'transfer', String(version));
  if (!(await table(unitTransfers).insertIfAbsent({ _id, ...asked }))) {
    const again = await table(unitTransfers).update(_id, { state: 'refused' }, asked);
    const there = again ? undefined : await table(unitTransfers).get(_id);
    if (there && (there.askedBy !== ctx.caller.openid || saidIn(there) !== saidIn(asked)))
      throw new Refusal('CONFLICT', '这套房的过户已经有人登记了，等另一位同事复核；登错的请他退回再登', 'unitId');
  }
  ctx.note({ transferId: _id, certificate, whyWithout });
  await tellOwners({ _id, ...asked }, unit.owners, ctx.now);
  return { transferId: _id };
};

/** 同名: whether the buyer is the seller, no name says; who has the papers before them does. */
function requireToldApart(
  before: Row<typeof units>['owners'],
  after: Transfer['owners'],
  said: Transfer['sameOwner'],
): Transfer['sameOwner'] {
  if (!namesakeAmong(before, after)) return '';
  if (said === '') throw new Refusal('INVALID_INPUT', '新业主里有和原业主同名的，选是不是同一个人', 'sameOwner');
  return said;
}

/** Whose the money with the firm is, those hear who own the home still: before anything moves. */
async function tellOwners(asked: Transfer, before: Row<typeof units>['owners'], at: Date): Promise<void> {
  const { _id, communityId, unitId, unitLabel, creditFileIds } = asked;
  const body = whileWaiting(await moneyLeftBehind(asked, before), creditFileIds.length > 0);
  if (body === '') return;
  const owners = await residentsOf([unitId], at, ['owner']);
  const said = { title: '您家在办过户', body: `${unitLabel}：${body}不对的，马上告诉物业或社区。` };
  const message = { ...said, key: `transfer.asked.${_id}`, communityId, kind: 'people' as const, home: unitLabel };
  await tell(
    owners.map(({ openid }) => openid),
    { ...message, about: null },
    at,
  );
}

/** What the second person would pass on; photographs may be taken again. */
const saidIn = ({ day, owners, certificate, creditFileIds, sameOwner }: Said) =>
  JSON.stringify([
    day,
    certificate,
    sameOwner,
    creditFileIds.length > 0,
    owners.map(({ nameHash, phoneHash }) => [nameHash, phoneHash]),
  ]);

async function requireCertificate(serial: string, unitId: string): Promise<void> {
  const found = await table(certificates).get(serial.toUpperCase());
  if (found?.unitId !== unitId)
    throw new Refusal('INVALID_INPUT', '没有这套房的这张结清证明，请核对编号', 'certificate');
  if ((await stateOf(found)) !== 'valid')
    throw new Refusal('CONFLICT', '这张结清证明已经失效，请重新开一张', 'certificate');
}
