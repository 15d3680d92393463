import { addDays, dayOf } from '@mulin/domain/day/day';
import { parsePeriod } from '@mulin/domain/day/period';
import { dayText } from '@mulin/domain/day/spoken';
import { togetherOf } from '@mulin/domain/fund/quarter-rows';
import { FUND_RULES } from '@mulin/domain/fund/rules';
import { fundReports } from '@mulin/shared-types/documents/fund';
import { communities } from '@mulin/shared-types/documents/places';
import { quarterFigures } from '@mulin/shared-types/fund-figures';
import type { fund } from '@mulin/shared-types/operations/fund';
import { Refusal } from '@mulin/shared-types/refusal';
import { bankUnreconciledOf } from '../board/bank-unreconciled';
import type { Handler } from '../kit/context';
import { Duplicate, type Row, table } from '../kit/database';
import { MOST_COMMUNITIES } from '../kit/place';
import { lastReport, quarterOf } from './quarter';

/** Corrected a few times each. */
const MOST_REPORTS = 5000;

/** 上报: 按时、准确 (S4 附件 1 第 10 项) — after the quarter, and only while accounts, ledger and bank are one. */
export const reportQuarter: Handler<typeof fund, 'reportQuarter'> = async ({ communityId, quarter: id }, ctx) => {
  const { now, community, caller } = ctx;
  const period = parsePeriod(id, 'quarter');
  if (period.to >= dayOf(now)) throw new Refusal('TOO_EARLY', `这一季到 ${dayText(period.to)}才过完`, 'quarter');
  const figures = await quarterOf(communityId, period, now);
  if (!figures.agrees) throw new Refusal('CONFLICT', '各户合计和账本对不上，查清楚再上报');
  const [fault] = await bankUnreconciledOf(communityId, 'F', period);
  if (fault) throw new Refusal('CONFLICT', `${fault}，查清楚再上报`);
  const version = ((await lastReport(communityId, id))?.version ?? 0) + 1;
  const onTime = dayOf(now) <= figures.dueDay;
  const report: Row<typeof fundReports> = {
    _id: `${communityId}:${id}:${version}`,
    communityId,
    districtId: community?.districtId ?? '',
    quarter: id,
    version,
    figures: quarterFigures.parse(figures),
    onTime,
    by: caller.openid,
    at: now,
  };
  try {
    await table(fundReports).insert(report);
  } catch (error) {
    if (error instanceof Duplicate) throw new Refusal('CONFLICT', '别人刚刚也上报了，请刷新再看');
    throw error;
  }
  ctx.note({ quarter: id, version, onTime });
  return { version, onTime };
};

/** 全旗县: the last version of each community, and who has not handed in. */
export async function handedIn(districtId: string, id: string) {
  const [all, made] = await Promise.all([
    table(communities).findAll(
      { districtId },
      { atMost: MOST_COMMUNITIES, orderBy: [['_id', 'asc']], fields: ['name'] },
    ),
    table(fundReports).findAll({ districtId, quarter: id }, { atMost: MOST_REPORTS, orderBy: [['version', 'asc']] }),
  ]);
  const last = new Map(made.map((report) => [report.communityId, report]));
  return {
    total: togetherOf([...last.values()].map(({ figures }) => figures)),
    communities: all.map(({ _id, name }) => ({ _id, name, report: last.get(_id) })),
  };
}

export const quarterReports: Handler<typeof fund, 'quarterReports'> = async ({ districtId, quarter: id }) => {
  const { to } = parsePeriod(id, 'quarter');
  const { total, communities: all } = await handedIn(districtId, id);
  return {
    dueDay: addDays(to, FUND_RULES.quarterDays.value),
    total,
    communities: all.map(({ _id, name, report }) => {
      const { homes = 0, closingFen = 0, usedFen = 0, underTopUp = 0 } = report?.figures ?? {};
      const reportedAt = report?.at.toISOString() ?? null;
      return {
        communityId: _id,
        name,
        reportedAt,
        onTime: report?.onTime ?? false,
        homes,
        closingFen,
        usedFen,
        underTopUp,
      };
    }),
  };
};
