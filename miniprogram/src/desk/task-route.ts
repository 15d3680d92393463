import { kindsOfStatement } from '@mulin/domain/disclosure/kinds-of-statement';
import type { Cloud } from '../cloud/cloud';
import type { Params, Screen } from '../routes';

export type Today = Awaited<ReturnType<Cloud['desk']['today']>>;
export type Task = Today['tasks'][number];

export interface Route {
  screen: Screen;
  params?: Params;
}

/** Where a task is done. */
export function routeOf({ kind, id, action }: Pick<Task, 'kind' | 'id' | 'action'>, communityId: string): Route {
  switch (kind) {
    case 'request':
    case 'climb':
      return { screen: 'repairs/progress', params: { requestId: id } };
    case 'violation':
      return { screen: 'street/violation', params: { violationId: id } };
    case 'matter':
      return { screen: 'street/matter', params: { matterId: id } };
    case 'case':
      return { screen: 'street/cases', params: { communityId } };
    case 'binding':
      return { screen: 'workbench/bindings', params: { communityId } };
    case 'transfer':
      return { screen: 'own/transfers', params: { communityId } };
    case 'post':
      return { screen: 'workbench/staff', params: { communityId } };
    case 'offline-payment':
      return { screen: 'collecting/offline', params: { communityId } };
    case 'refund':
      return { screen: 'collecting/refunds', params: { communityId } };
    case 'area-correction':
      return { screen: 'collecting/area-corrections', params: { communityId } };
    case 'hand-over':
      return { screen: 'collecting/hand-overs', params: { communityId } };
    case 'vacancy':
      return { screen: 'collecting/vacancies', params: { communityId } };
    case 'utility':
      return { screen: 'collecting/utilities', params: { communityId, meterBillId: id } };
    case 'service-end':
      return { screen: 'collecting/service-end', params: { communityId } };
    case 'collection-start':
      return { screen: 'collecting/standards', params: { communityId } };
    case 'price-change':
      return { screen: 'collecting/price-change', params: { communityId, standardId: id } };
    case 'subsidy':
      return { screen: 'collecting/subsidy', params: { communityId } };
    case 'late-charge':
      return {
        screen: 'collecting/late-charges',
        params: { communityId, show: action === '去定' ? 'asked' : 'waive-asked' },
      };
    case 'arrears':
      return { screen: 'collecting/arrears', params: { communityId } };
    case 'settlement':
      return { screen: 'collecting/reconciliation', params: { communityId } };
    case 'bank':
      return { screen: 'books/bank', params: { communityId } };
    case 'question':
      return { screen: 'workbench/questions', params: { communityId, questionId: id } };
    case 'statement':
      return { screen: 'books/statement-draft', params: { communityId, statementId: id } };
    case 'budget':
      return { screen: 'books/year-budget', params: { communityId } };
    case 'poll':
      return { screen: 'convening/convene', params: { communityId, pollId: id } };
    case 'election':
      return { screen: 'convening/election', params: { communityId, electionId: id } };
    case 'committee':
      return { screen: 'convening/committee', params: { communityId } };
    case 'petition':
      return { screen: 'voting/petition', params: { petitionId: id } };
    case 'paper':
      return { screen: 'convening/paper-ballots', params: { communityId, pollId: id } };
    case 'proxy':
      return { screen: 'convening/proxies', params: { communityId, proxyId: id } };
    case 'seal':
      return { screen: 'voting/seal-keys', params: { pollId: id } };
    case 'decision':
      return { screen: 'convening/decisions', params: { communityId, pollId: id } };
    case 'ruling':
      return { screen: 'convening/rulings', params: { communityId } };
    case 'close':
      return { screen: 'books/closing', params: { communityId } };
    case 'deposit':
      return { screen: 'collecting/deposits', params: { communityId } };
    case 'voucher':
      return { screen: 'books/vouchers', params: { communityId, show: 'waiting' } };
    case 'opening':
      return { screen: 'books/openings', params: { communityId, openingId: action === '去看旧欠' ? id : undefined } };
    case 'fund':
      return action === '去上报'
        ? { screen: 'books/fund', params: { communityId, write: 'quarter' } }
        : { screen: 'books/fund', params: { communityId, show: action === '去复核' ? 'entries' : undefined } };
    case 'earnings':
      return { screen: 'books/earnings', params: { communityId } };
    case 'committee-funds':
      return { screen: 'books/earnings', params: { communityId, show: 'K' } };
    case 'roll':
      return {
        screen: 'workbench/roll-import',
        params: { communityId, importId: id === communityId ? undefined : id },
      };
    case 'roll-objection':
      return { screen: 'convening/roll-objections', params: { communityId, pollId: id } };
    case 'ringing':
      return { screen: 'workbench/post', params: { communityId } };
    case 'notice-overdue':
      return action === '查看' ? { screen: 'board' } : duty(id, communityId);
  }
}

/** A duty is named community:kind:period. Figures are computed, prices follow their standard, the rest is written by hand. */
function duty(id: string, communityId: string): Route {
  const [kind = '', period] = id.slice(communityId.length + 1).split(':');
  const statement = kind === 'three-open.earnings' ? 'shared-earnings' : statementOf(kind);
  if (statement) return { screen: 'books/statement-draft', params: { communityId, kind: statement, period } };
  if (kind === 'budget.fees') return { screen: 'books/year-budget', params: { communityId } };
  if (kind === 'fund.used') return { screen: 'books/fund', params: { communityId } };
  if (kind === 'four-open.price') return { screen: 'collecting/standards', params: { communityId } };
  return { screen: 'workbench/post', params: { communityId, kind } };
}

/** statements.A → fees */
const statementOf = (kind: string): string | undefined =>
  Object.entries(kindsOfStatement).find(([, { letter }]) => kind === `statements.${letter}`)?.[0];
