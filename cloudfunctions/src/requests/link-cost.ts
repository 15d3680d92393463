import { EMERGENCIES, type Emergency, ROUTES } from '@mulin/domain/fund/rules';
import { formatFen } from '@mulin/domain/money/fen';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { vouchers } from '@mulin/shared-types/documents/postings';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import type { requests } from '@mulin/shared-types/operations/requests';
import { Refusal } from '@mulin/shared-types/refusal';
import { stateTexts } from '../fund/projects';
import type { Handler } from '../kit/context';
import { append, type Row, table, transaction } from '../kit/database';
import type { Request } from './kinds';
import { stepBy } from './step';

type Requests = typeof requests;
type Cost = Request['costs'][number];

const MOST = 20;
const MOST_COSTS = 20;

/** 公共部分: what can be pointed to, latest first. */
export const payable: Handler<Requests, 'payable'> = async ({ communityId }) => {
  const [papers, projects] = await Promise.all([
    table(vouchers).find({ communityId }, { limit: MOST, orderBy: [['day', 'desc']] }),
    table(fundProjects).find({ communityId }, { limit: MOST, orderBy: [['at', 'desc']] }),
  ]);
  return {
    found: [
      ...projects.map((project) => ({
        of: 'fund' as const,
        id: project._id,
        title: project.title,
        detail: projectText(project),
      })),
      ...papers.map((paper) => ({
        of: 'voucher' as const,
        id: paper._id,
        title: paper.title,
        detail: paperText(paper),
      })),
    ],
  };
};

const paperText = ({ amountFen, counterparty }: Row<typeof vouchers>): string =>
  `物业账上记的支出 ${formatFen(amountFen)} 元，付给${counterparty}`;

/** With the vote it rests on, or the emergency that needs none before. */
const projectText = ({ route, emergency, state, budgetFen }: Row<typeof fundProjects>): string =>
  `维修资金，${ROUTES[route]}${emergency ? `（${EMERGENCIES[emergency as Emergency]}）` : ''}，预算 ${formatFen(budgetFen)} 元，${stateTexts[state]}`;

export const linkCost: Handler<Requests, 'linkCost'> = async ({ of, id }, ctx) => {
  const seen = ctx.subjectOf(collection);
  if (!seen.common || seen.kind !== 'repair') throw new Refusal('CONFLICT', '这一单不是公共地方的维修');
  const title = await titleIn(seen.communityId, of, id);
  await transaction(async (tx) => {
    const request = await tx.get(collection, seen._id);
    if (!request || request.costs.some((one) => one.of === of && one.id === id)) return;
    if (request.state === 'withdrawn') throw new Refusal('CONFLICT', '这一单已经撤回了');
    if (request.costs.length >= MOST_COSTS) throw new Refusal('CONFLICT', '已经登记得够多了');
    const cost: Cost = { of, id, title, by: ctx.caller.openid, at: ctx.now };
    const step = stepBy(ctx, 'cost', `${of === 'fund' ? '维修资金项目' : '物业账上的支出'}：${title}`);
    await tx.update(collection, seen._id, { costs: append(cost), steps: append(step) });
  });
  ctx.note({ no: seen.no, of, id });
  return {};
};

/** Only of this community; whatever else has that number is not there. */
async function titleIn(communityId: string, of: Cost['of'], id: string): Promise<string> {
  const found = of === 'fund' ? await table(fundProjects).get(id) : await table(vouchers).get(id);
  if (found?.communityId !== communityId) throw new Refusal('NOT_FOUND', '没有找到这张凭证或这个项目', 'id');
  return found.title;
}

/** As a reader of the request sees it today. */
export async function shownCosts({ costs }: Request) {
  const idsOf = (of: Cost['of']) => costs.filter((one) => one.of === of).map(({ id }) => id);
  const [papers, projects] = await Promise.all([
    table(vouchers).getMany(idsOf('voucher')),
    table(fundProjects).getMany(idsOf('fund')),
  ]);
  return costs.map(({ of, id, title }) => {
    const [paper, project] = [papers.get(id), projects.get(id)];
    const detail = of === 'fund' ? project && projectText(project) : paper && paperText(paper);
    return { of, title, detail: detail ?? '' };
  });
}
