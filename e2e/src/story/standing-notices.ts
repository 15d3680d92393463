import type { Door } from '../front-door/door';
import { staff } from './cast';
import { companyPhone } from './places';

/** What has to hang on the board always (四公开). The way to complain (三公开) was forgotten: it is overdue, and everybody sees it. */
const notices = [
  {
    kind: 'four-open.staff',
    title: '服务人员',
    body: '项目经理：周建国\n前台：张敏（收费、咨询、绑定核对）\n收银：刘芳\n维修：李师傅、赵师傅\n保洁 6 人、秩序维护 8 人，工牌编号见大门公示栏。',
  },
  {
    kind: 'four-open.service',
    title: '服务内容和标准（三级）',
    body: '保洁：楼道每天清扫 1 次，电梯每天擦 2 次，垃圾日产日清。\n秩序：大门 24 小时有人，每 2 小时巡一遍。\n绿化：每月修剪 1 次，冬季防寒。\n电梯：15 天维保 1 次，困人 30 分钟内到场。',
  },
  {
    kind: 'four-open.repair',
    title: '报修方式',
    body: `24 小时服务电话 ${companyPhone}，也可以在首页点“报修”。\n危险的 10 分钟接单，急的 30 分钟接单，一般的 4 小时接单。`,
  },
] as const;

export async function postStandingNotices(door: Door, communityId: string): Promise<void> {
  const manager = door.as(staff.manager.openid);
  for (const notice of notices) await manager.board.post({ communityId, noticeId: notice.kind, ...notice });
}
