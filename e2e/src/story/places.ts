import type { Door } from '../front-door/door';
import type { Calendar } from './calendar';
import { staff } from './cast';

export interface Places {
  districtId: string;
  streetId: string;
  communityId: string;
}

export const companyPhone = '04776210001';

/** The same with somebody of the committee appointed by hand, for communities whose committee nobody has to elect first. */
export async function openPlaces(door: Door, calendar: Calendar, setupKey: string): Promise<Places> {
  const places = await foundPlaces(door, calendar, setupKey);
  const { name: personName, phone, openid } = staff.committeeMember;
  const { account } = door.as(staff.communityOfficer.openid);
  await account.appoint({ communityId: places.communityId, role: 'committee', personName, phone });
  await signIn(door, openid);
  return places;
}

/** The bureau opens the banner, the street opens the community, everyone with a post signs in. There is no committee yet. */
export async function foundPlaces(door: Door, calendar: Calendar, setupKey: string): Promise<Places> {
  const bureau = door.as(staff.bureau.openid);
  const { districtId } = await bureau.community.foundDistrict({
    setupKey,
    name: '鄂托克旗',
    personName: staff.bureau.name,
  });
  const { streetId } = await bureau.community.openStreet({
    districtId,
    name: '乌兰镇',
    officerName: staff.street.name,
    officerPhone: staff.street.phone,
  });

  const street = door.as(staff.street.openid);
  await street.account.register({ consent: true, phoneCode: await street.phoneCode() });
  const { communityId } = await street.community.openCommunity({
    streetId,
    name: '锡源小区',
    companyName: '鄂托克旗锡源物业服务有限公司',
    companyPhone,
    feeSystem: 'lump-sum',
    feeAccountTail: '3071',
    collectFrom: calendar.collectFrom,
    managerName: staff.manager.name,
    managerPhone: staff.manager.phone,
  });
  const { communityOfficer, manager, clerk, cashier, repairer, secondRepairer } = staff;
  await street.account.appoint({
    communityId,
    role: 'community',
    personName: communityOfficer.name,
    phone: communityOfficer.phone,
  });
  await signIn(door, communityOfficer.openid);

  await signIn(door, manager.openid);
  const boss = door.as(manager.openid);
  for (const [role, person] of [
    ['clerk', clerk],
    ['cashier', cashier],
    ['repairer', repairer],
    ['repairer', secondRepairer],
  ] as const) {
    await boss.account.appoint({ communityId, role, personName: person.name, phone: person.phone });
    await signIn(door, person.openid);
  }
  return { districtId, streetId, communityId };
}

export async function signIn(door: Door, openid: string): Promise<void> {
  const person = door.as(openid);
  await person.account.register({ consent: true, phoneCode: await person.phoneCode() });
}
