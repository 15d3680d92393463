import { communities, districts, streets } from '@mulin/shared-types/documents/places';
import type { community } from '@mulin/shared-types/operations/community';
import { Refusal } from '@mulin/shared-types/refusal';
import { appoint } from '../account/appointing';
import type { Handler } from '../kit/context';
import { type Row, table } from '../kit/database';
import { shortIdOf } from '../kit/ids';

type Community = Row<typeof communities>;

/** Asked again with the same company, it only appoints; another company cannot slip in this way. */
export const openCommunity: Handler<typeof community, 'openCommunity'> = async (input, ctx) => {
  const { streetId, name, companyName, companyPhone, feeSystem, feeAccountTail, collectFrom } = input;
  const { caller, now } = ctx;
  const street = ctx.subjectOf(streets);
  const district = await table(districts).get(street.districtId);
  const opened: Community = {
    _id: shortIdOf('c', 'place', streetId, name),
    name,
    districtId: street.districtId,
    districtName: district?.name ?? '',
    streetId,
    streetName: street.name,
    company: { name: companyName, phone: companyPhone, feeSystem },
    feeAccountTail,
    liftBuildings: [],
    collectFrom,
    openedBy: caller.openid,
    openedAt: now,
  };
  if (!(await table(communities).insertIfAbsent(opened))) {
    const there = await table(communities).get(opened._id);
    if (there?.company.name !== companyName) {
      throw new Refusal(
        'CONFLICT',
        `${street.name}已经有${name}，由${there?.company.name ?? '另一家企业'}服务`,
        'name',
      );
    }
  }
  const { managerName: personName, managerPhone: phone } = input;
  await appoint({ role: 'manager', place: { communityId: opened._id }, personName, phone }, caller.openid, now);
  ctx.note({ communityId: opened._id, name });
  return { communityId: opened._id };
};
