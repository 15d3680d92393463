import type { Role } from '@mulin/shared-types/roles';

const noEdits = '改已公示的数（只能另发更正，旧的留着）';
const noChoices = '截止前看谁投了什么（选票封着，谁都打不开）';
const noLedger = '改小区的账（只能由物业冲正，留下原来那一笔）';

/** What a post does not let one do, in words, with the ground: staff see their limits before they meet them. */
const limits: Partial<Record<Role, readonly string[]>> = {
  clerk: ['没公示的收费标准不能出账单（先公示，后收费）', '替业主投票（投票要业主本人来）', noEdits],
  cashier: ['确认自己录入的线下收款（要另一个人确认）', '手工填写收支公示的数（由账本算出）', noEdits],
  repairer: ['看业主的完整电话（要联系请找前台）', '没有照片就报完工'],
  manager: ['任命业委会成员（由社区或镇街备案）', '任命社区和镇街的经办人', noEdits, noChoices],
  committee: ['复核自己编制的报表', noChoices, noEdits],
  community: [noChoices, noLedger],
  street: [noChoices, noLedger],
  bureau: [noChoices, noLedger],
};

export const cannotAs = (held: readonly Role[]): string[] => [...new Set(held.flatMap((role) => limits[role] ?? []))];
