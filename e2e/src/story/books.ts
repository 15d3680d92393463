import { addDays } from '@mulin/domain/day/day';
import { uploadPath } from '@mulin/shared-types/uploads';
import type { Door } from '../front-door/door';
import { chance, staff } from './cast';
import type { Scene } from './clock';
import type { Pictures } from './pictures';

/** Yuan a month, give or take a little; paid on that day of the month. */
const costs = [
  { account: 'P5001', title: '管理服务人员工资', counterparty: '锡源物业员工', yuan: 17_400, day: 12 },
  { account: 'P5005', title: '保洁外包', counterparty: '乌兰镇洁净保洁服务部', yuan: 7_000, day: 12 },
  { account: 'P5006', title: '秩序维护外包', counterparty: '鄂托克旗安保服务公司', yuan: 9_200, day: 12 },
  { account: 'P5003', title: '电梯维保', counterparty: '鄂尔多斯电梯维保公司', yuan: 4_200, day: 15 },
  { account: 'P5002', title: '公共照明和水泵用电', counterparty: '鄂托克旗供电分局', yuan: 3_900, day: 18 },
  { account: 'S5001', title: '广告屏用电', counterparty: '鄂托克旗供电分局', yuan: 260, day: 18 },
  { account: 'P5004', title: '绿化养护', counterparty: '乌兰镇园林队', yuan: 2_300, day: 20 },
] as const;

const sharedIncomes = [
  {
    account: 'S4001',
    title: '地面临时停车费',
    counterparty: '停车业主',
    yuan: 3_200,
    day: 25,
    contract: '停车管理约定',
    paperDecision: '2024 年业主大会第 3 项决定',
  },
  {
    account: 'S4002',
    title: '电梯广告费',
    counterparty: '鄂尔多斯传媒公司',
    yuan: 1_500,
    day: 26,
    contract: '广告合同 GG-2024-02',
    paperDecision: '2024 年业主大会第 4 项决定',
  },
] as const;

const around = (yuan: number, seed: string) => Math.round(yuan * 100 * (0.94 + 0.12 * chance(seed)));

/** The cashier enters a month, costs with vouchers and what the common parts earned; the manager checks and posts each. */
export function bookScenes(door: Door, communityId: string, month: string, pictures: Pictures): Scene[] {
  const cashier = door.as(staff.cashier.openid);
  const manager = door.as(staff.manager.openid);
  const book = (entry: {
    account: string;
    title: string;
    counterparty: string;
    yuan: number;
    day: number;
    contract?: string;
    paperDecision?: string;
  }): Scene => {
    const day = addDays(`${month}-01`, entry.day - 1);
    return {
      day,
      time: '16:00',
      title: entry.title,
      async play() {
        const fileId = await cashier.upload(
          uploadPath('vouchers', communityId, `${month}-${entry.account}.png`),
          pictures.voucher,
        );
        const { account, title, counterparty, contract, paperDecision } = entry;
        const facts = {
          communityId,
          entryId: `${month}-${account}`,
          amountFen: around(entry.yuan, `${month}${account}`),
          day,
          title,
          counterparty,
          fileIds: [fileId],
          account,
        };
        const vote = paperDecision ? { paperDecision } : {};
        const { draftId } =
          contract === undefined
            ? await cashier.ledger.enterCost(facts)
            : await cashier.ledger.enterSharedIncome({ ...facts, contract, ...vote });
        await manager.ledger.decideDraft({ draftId, agree: true });
      },
    };
  };
  return [...costs, ...sharedIncomes].map(book);
}

/** The company’s statements of a half-year: computed by the cashier, agreed to by the committee, on the board. */
export async function publishStatements(
  door: Door,
  communityId: string,
  period: string,
  correction = '',
): Promise<string[]> {
  const cashier = door.as(staff.cashier.openid);
  const committee = door.as(staff.committeeMember.openid);
  const published: string[] = [];
  for (const kind of ['fees', 'shared-earnings', 'fund-use', 'utilities'] as const) {
    const { statementId } = await cashier.board.draftStatement({ communityId, kind, period, reason: correction });
    const { figures } = await cashier.board.statement({ statementId });
    const reasons = Object.fromEntries(
      figures.lines.filter((line) => line.big).map((line) => [line.code, '公司本期才进驻，上期没有可比数']),
    );
    await cashier.board.submitStatement({ statementId, reasons });
    await committee.board.reviewStatement({ statementId, agree: true, note: '已对照凭证和银行流水' });
    published.push(statementId);
  }
  return published;
}
