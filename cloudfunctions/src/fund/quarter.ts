import { addDays, addMonths, dayOf, daysBetween, endOf, startOf } from '@mulin/domain/day/day';
import { type Period, parsePeriod } from '@mulin/domain/day/period';
import { underTopUp } from '@mulin/domain/fund/deposit';
import { quarterRows, rateOf } from '@mulin/domain/fund/quarter-rows';
import { EMERGENCIES, type Emergency, FUND_RULES } from '@mulin/domain/fund/rules';
import { fundFigures } from '@mulin/domain/fund/statistics';
import { balanceOf } from '@mulin/domain/ledger/sums';
import { fundDues, fundEntries, fundReports } from '@mulin/shared-types/documents/fund';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { units } from '@mulin/shared-types/documents/places';
import type { fund } from '@mulin/shared-types/operations/fund';
import type { Handler } from '../kit/context';
import { between, oneOf, table } from '../kit/database';
import { linksTo, storeFile } from '../kit/files';
import { sumsNow, sumsUpTo } from '../kit/ledger-sums';
import { spreadsheet } from '../kit/spreadsheet';
import { balancesAt } from './balances-at';
import { fundPostings, standingOf } from './book';
import type { Project } from './scope';

/** Far more than any community has repaired in a year. */
const MOST_PROJECTS = 1000;

/** 季度统计 (S4 附件 1 第 10 项): nothing typed, everything from book F, the accounts and the projects, as they stood when it ended. */
export const quarter: Handler<typeof fund, 'quarter'> = async ({ communityId, quarter: id }, { now }) => {
  const period = parsePeriod(id, 'quarter');
  const [figures, reported] = await Promise.all([quarterOf(communityId, period, now), lastReport(communityId, id)]);
  return { ...figures, reportedAt: reported?.at.toISOString() ?? null, ended: period.to < dayOf(now) };
};

export const lastReport = (communityId: string, quarter: string) =>
  table(fundReports).first({ communityId, quarter }, [['version', 'desc']]);

export async function quarterOf(communityId: string, { from, to }: Period, now: Date) {
  const until = dayOf(now) < to ? dayOf(now) : to;
  const [before, entries, sums, accounts, areaCenti, dues, uses] = await Promise.all([
    sumsUpTo(communityId, addDays(from, -1)),
    fundPostings(communityId, from, to),
    sumsNow(communityId),
    balancesAt(communityId, until),
    table(units).sum({ communityId }, 'areaCenti'),
    duesOf(communityId),
    usesOf(communityId, from, to),
  ]);
  const { agrees, differenceFen } = await standingOf(communityId, sums);
  const firstFen = accounts.reduce((sum, account) => sum + account.firstFen, 0);
  return {
    from,
    to: until,
    dueDay: addDays(to, FUND_RULES.quarterDays.value),
    ...fundFigures(entries, from, to, -balanceOf(before, 'F3001')),
    homes: accounts.length,
    areaCenti,
    firstFen,
    firstRate: rateOf(firstFen, dues.firstOpenFen),
    ...dues,
    ...uses,
    underTopUp: accounts.filter((account) => underTopUp(account.firstFen, account.closingFen)).length,
    differenceFen,
    agrees,
  };
}

/** What is asked and what came, as it stands today. Fen. */
async function duesOf(communityId: string) {
  const [open, paid, developerOpenFen] = await Promise.all([
    table(fundDues).sumBy({ communityId, state: 'open' }, 'kind', 'amountFen'),
    table(fundDues).sumBy({ communityId, state: 'paid' }, 'kind', 'amountFen'),
    table(fundDues).sum({ communityId, state: 'open', payer: 'developer' }, 'amountFen'),
  ]);
  return {
    firstOpenFen: open.get('first') ?? 0,
    topUpOpenFen: open.get('top-up') ?? 0,
    topUpPaidFen: paid.get('top-up') ?? 0,
    developerOpenFen,
    dueFen: [...open.values()].reduce((sum, fen) => sum + fen, 0),
  };
}

const dropped: readonly Project['state'][] = ['refused', 'opposed'];

/** Applied for in the quarter, and the emergencies of the year that ends with it. */
async function usesOf(communityId: string, from: string, to: string) {
  const ofYear = await table(fundProjects).find(
    {
      communityId,
      at: between(new Date(startOf(addMonths(addDays(to, 1), -12))), new Date(endOf(to))),
    },
    { limit: MOST_PROJECTS, fields: ['route', 'state', 'emergency', 'paidFen', 'at'] },
  );
  const live = ofYear.filter(({ state }) => !dropped.includes(state));
  const projects = live.filter(({ at }) => dayOf(at) >= from);
  const urgent = projects.filter(({ route }) => route === 'emergency');
  return {
    uses: projects.length,
    emergencies: urgent.length,
    emergencyPaidFen: urgent.reduce((sum, { paidFen }) => sum + paidFen, 0),
    slowestDays: await slowestOf(projects),
    repeated: repeatedOf(live),
  };
}

function repeatedOf(live: readonly Pick<Project, 'emergency'>[]) {
  const times = new Map<string, number>();
  for (const { emergency } of live) if (emergency) times.set(emergency, (times.get(emergency) ?? 0) + 1);
  return [...times]
    .filter(([, many]) => many >= FUND_RULES.repeated.value)
    .map(([kind, many]) => ({ title: EMERGENCIES[kind as Emergency], times: many }));
}

/** From the application to the first payment that was confirmed. Days. */
async function slowestOf(projects: readonly Pick<Project, '_id' | 'at'>[]): Promise<number | null> {
  if (projects.length === 0) return null;
  const payments = await table(fundEntries).findAll(
    { projectId: oneOf(projects.map(({ _id }) => _id)), kind: oneOf(['advance', 'payment'] as const), state: 'done' },
    { atMost: MOST_PROJECTS * 10, fields: ['projectId', 'day'] },
  );
  const days = projects.flatMap(({ _id, at }) => {
    const paid = payments.flatMap(({ projectId, day }) => (projectId === _id ? [day] : [])).sort();
    return paid[0] === undefined ? [] : [daysBetween(dayOf(at), paid[0])];
  });
  return days.length === 0 ? null : Math.max(...days);
}

/** 下载表格: the same rows as on the page, for the bureau's own form. */
export const quarterSheet: Handler<typeof fund, 'quarterSheet'> = async ({ communityId, quarter: id }, ctx) => {
  const figures = await quarterOf(communityId, parsePeriod(id, 'quarter'), ctx.now);
  const name = ctx.community?.name ?? '';
  const rows = [
    [`${name} ${id.replace('Q', ' 年第 ')} 季度维修资金统计`],
    [`${figures.from} 至 ${figures.to}，由账本自动加总`],
    ...quarterRows(figures).flatMap(({ title, rows: each }) => [
      [],
      [title],
      ...each.map((row) => [row.title, row.cell]),
    ]),
    ...figures.repeated.map(({ title, times }) => [`一年里重复的应急：${title}`, `${times} 次`]),
  ];
  const content = spreadsheet([{ name: '季度统计', rows, widths: [36, 20] }]);
  const fileId = await storeFile(`fund-statistics/${communityId}/${id}.xlsx`, content);
  const [file = { fileId, url: '' }] = await linksTo([fileId]);
  return { file, fileName: `${name}${id}维修资金季度统计.xlsx` };
};
