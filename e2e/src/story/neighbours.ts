import type { Day } from '@mulin/domain/day/day';
import { type Home, registerLines } from '../crowd/homes';
import type { Door } from '../front-door/door';
import { type Player, staff } from './cast';
import { signIn } from './places';
import { importRegister } from './roll';

/** Another community of the same street, small enough to be told in a few calls. */
export interface Neighbour {
  name: string;
  companyName: string;
  companyPhone: string;
  manager: Player;
  homes: readonly Home[];
}

const owners = (prefix: string, phones: string, names: readonly string[]): Home[] =>
  names.map((name, index) => ({
    openid: `${prefix}-${index + 1}`,
    name,
    phone: `${phones}${String(index + 1).padStart(2, '0')}`,
    building: '1号楼',
    unit: '1单元',
    room: `${Math.floor(index / 2) + 1}0${(index % 2) + 1}`,
    area: (86.4 + (index % 3) * 9.15).toFixed(2),
  }));

/** Has a committee whose term ends, and a decision that was revoked. */
export const anju: Neighbour = {
  name: '安居苑',
  companyName: '鄂托克旗安居物业服务有限公司',
  companyPhone: '04776210011',
  manager: { openid: 'demo-anju-manager', name: '孙立军', phone: '13900000201' },
  homes: owners('demo-anju', '139000021', [
    '王建华',
    '乌日娜',
    '李秀兰',
    '斯琴',
    '赵志强',
    '白音',
    '刘桂芝',
    '包丽',
    '周海',
  ]),
};

/** Asked for its first assembly and waits for its preparatory group. */
export const tala: Neighbour = {
  name: '塔拉花园',
  companyName: '鄂托克旗塔拉物业服务有限公司',
  companyPhone: '04776210012',
  manager: { openid: 'demo-tala-manager', name: '那仁', phone: '13900000202' },
  homes: owners('demo-tala', '139000022', ['吴国庆', '萨仁', '郑玉梅', '苏和', '冯军', '其木格']),
};

export const neighbours: Player[] = [anju, tala].flatMap(({ manager, homes }) => [
  manager,
  ...homes.map(({ openid, name, phone }) => ({ openid, name, phone })),
]);

/** The street opens it, its manager signs in and imports the register. */
export async function openNeighbour(
  door: Door,
  streetId: string,
  collectFrom: Day,
  { name, companyName, companyPhone, manager, homes }: Neighbour,
): Promise<string> {
  const { communityId } = await door.as(staff.street.openid).community.openCommunity({
    ...{ streetId, name, companyName, companyPhone, collectFrom },
    ...{ feeSystem: 'lump-sum', feeAccountTail: '5106', managerName: manager.name, managerPhone: manager.phone },
  });
  await signIn(door, manager.openid);
  const lines = registerLines(homes).map((line) => line.join(','));
  await importRegister(door, communityId, {
    by: manager.openid,
    content: new TextEncoder().encode(lines.join('\n')),
    fileName: `${name}业主台账.csv`,
    lifts: [],
  });
  return communityId;
}

/** 业主 binds the home beside whose number the own one stands; answers it. */
export async function bindHome(door: Door, { openid }: Player): Promise<string> {
  const { account, phoneCode } = door.as(openid);
  const { matched } = await account.register({ consent: true, phoneCode: await phoneCode() });
  const { homes } = await account.bindByPhone({ unitIds: matched.map(({ unitId }) => unitId) });
  return homes[0]?.unitId ?? '';
}
