/**
 * The people of the demonstration. All of them are invented; the residents are those of the invented register
 * `domain/registers/roll-xiyuan.xlsx`.
 */
export interface Player {
  openid: string;
  name: string;
  phone: string;
  /** Shown in the persona switch; people without a note play in the background. */
  note?: string;
}

const post = (openid: string, name: string, phone: string, note: string): Player => ({ openid, name, phone, note });

export const staff = {
  bureau: post('demo-bureau', '高娃', '13900000001', '住建局（组建率）'),
  street: post('demo-street', '孟和', '13900000002', '乌兰镇（开票密钥、筹备逾期、撤销决定）'),
  manager: post('demo-manager', '周建国', '13900000003', '锡源物业·项目经理'),
  clerk: post('demo-clerk', '张敏', '13900000004', '锡源物业·前台'),
  cashier: post('demo-cashier', '刘芳', '13900000005', '锡源物业·收银'),
  repairer: post('demo-repairer', '李师傅', '13900000006', '锡源物业·维修'),
  secondRepairer: post('demo-repairer-2', '赵师傅', '13900000007', '锡源物业·维修'),
  communityOfficer: post('demo-community', '乌云', '13900000008', '锡尼社区（答复异议、复核纸票）'),
  committeeMember: post('demo-committee', '巴图', '13900000009', '业委会主任（召集、提醒、纸票）'),
} as const;

/** A clerk-approved family member and somebody whose binding still waits. */
export const family = post('demo-family', '王小雨', '13900000011', '家属（代缴、报修）');
/** Does not live here: votes for a relative who let her. */
export const agent = post('demo-agent', '娜布其', '13900000013', '受托人（替外地的亲戚投票）');
/** Lives in somebody else’s home and had its tap looked at. */
export const renter = post('demo-renter', '苏和', '13900000014', '租户（同意了修水龙头的价钱，等房东）');
export const newcomer = post('demo-newcomer', '陈新', '13900000012', '刚来，房屋还没绑定');

/** The first resident: pays by the month and has this month's bill, a vote and a finished repair waiting, so that the first screen has all three. */
export const protagonist = 'demo-owner-1';

/** Everyone runs through the register in its order, so the same people do the same things on every machine. */
export function chance(seed: string): number {
  let hash = 2166136261;
  for (const char of seed) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619) >>> 0;
  return hash / 4294967296;
}

/** Works through a list with a few hands at once. */
export async function eachOf<T>(
  things: readonly T[],
  work: (thing: T, index: number) => Promise<void>,
  hands = 4,
): Promise<void> {
  let next = 0;
  const hand = async () => {
    for (let index = next++; index < things.length; index = next++) {
      const thing = things[index];
      if (thing !== undefined) await work(thing, index);
    }
  };
  await Promise.all(Array.from({ length: hands }, hand));
}
