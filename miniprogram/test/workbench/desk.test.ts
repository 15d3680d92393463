import { contracts } from '@mulin/shared-types/contracts';
import { everyRole, type Role } from '@mulin/shared-types/roles';
import { drawers, drawersFor } from '../../src/desk/entrances';
import { routeOf } from '../../src/desk/task-route';
import { givenBy } from '../../src/packages/workbench/staff/gives';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const holding =
  (...held: readonly Role[]) =>
  (...roles: readonly Role[]) =>
    roles.some((role) => held.includes(role));

/** What each page asks first. */
const asks: Record<string, readonly Role[] | 'signedIn' | 'anyone'> = {
  'workbench/requests': contracts.requests.operations.queue.who,
  'street/climbed': contracts.street.operations.climbed.who,
  'street/violations': contracts.street.operations.violations.who,
  'street/cases': contracts.street.operations.cases.who,
  'street/matters': contracts.street.operations.matters.who,
  'workbench/bindings': contracts.account.operations.bindingsToDecide.who,
  'collecting/offline': contracts.payment.operations.offlineToConfirm.who,
  'collecting/refunds': contracts.payment.operations.refunds.who,
  'collecting/invoices': contracts.payment.operations.invoices.who,
  'collecting/reconciliation': contracts.payment.operations.settlements.who,
  'workbench/tables': contracts.tables.operations.lists.who,
  'workbench/questions': contracts.board.operations.unanswered.who,
  'books/vouchers': contracts.ledger.operations.entries.who,
  'books/openings': contracts.ledger.operations.openings.who,
  'books/bank': contracts.payment.operations.bankAccounts.who,
  'books/closing': contracts.ledger.operations.closes.who,
  'books/ledger-audit': contracts.ledger.operations.audits.who,
  'books/year-budget': contracts.board.operations.budgets.who,
  'books/statement-draft': contracts.board.operations.statements.who,
  'books/fund': contracts.fund.operations.projects.who,
  'books/earnings': contracts.ledger.operations.purseEntries.who,
  'convening/convene': contracts.assembly.operations.draft.who,
  'convening/paper-ballots': contracts.assembly.operations.papers.who,
  'convening/proxies': contracts.assembly.operations.writtenProxies.who,
  'convening/election': contracts.committee.operations.elections.who,
  'convening/committee': contracts.committee.operations.office.who,
  'convening/decisions': contracts.assembly.operations.list.who,
  'convening/covenant-draft': contracts.assembly.operations.draftGoverning.who,
  'convening/rulings': contracts.assembly.operations.rulings.who,
  'convening/formation': contracts.formation.operations.show.who,
  'convening/consent': contracts.assembly.operations.recordConsent.who,
  'workbench/post': contracts.board.operations.post.who,
  'collecting/bill-run': contracts.fees.operations.run.who,
  'collecting/utilities': contracts.fees.operations.meters.who,
  'collecting/arrears': contracts.arrears.operations.arrearsByBuilding.who,
  'collecting/late-charges': contracts.arrears.operations.lateClaims.who,
  'collecting/reductions': contracts.arrears.operations.reductionsToDecide.who,
  'collecting/area-corrections': contracts.fees.operations.areaCorrections.who,
  'collecting/hand-overs': contracts.fees.operations.handOvers.who,
  'collecting/service-end': contracts.fees.operations.serviceEnds.who,
  'collecting/vacancies': contracts.fees.operations.vacanciesToDecide.who,
  'collecting/deposits': contracts.fees.operations.deposits.who,
  'collecting/subsidy': contracts.fees.operations.subsidyMonths.who,
  'collecting/standards': contracts.fees.operations.standards.who,
  'workbench/surveys': contracts.surveys.operations.open.who,
  'workbench/library': contracts.library.operations.publish.who,
  'workbench/roll-import': contracts.community.operations.setLiftBuildings.who,
  'own/transfers': contracts.account.operations.transfers.who,
  'own/homes': contracts.account.operations.household.who,
  'workbench/staff': contracts.account.operations.staff.who,
};

describe('the entrances of the workbench', () => {
  test.each(drawers.flatMap(({ entrances }) => entrances).map(({ screen, roles }) => [screen, roles] as const))(
    '%s is shown only to posts that may open it',
    (screen, roles) => {
      const who = asks[screen];
      expect(Array.isArray(who)).toBe(true);
      for (const role of roles) expect(who).toContain(role);
    },
  );

  test('a repairer sees repairs, homes and people, a resident nothing', () => {
    expect(drawersFor(holding('repairer')).flatMap(({ entrances }) => entrances.map(({ text }) => text))).toEqual([
      '报修',
      '住户',
      '人员',
    ]);
    expect(drawersFor(holding('owner'))).toEqual([]);
  });
});

describe('where a task is done', () => {
  const community = 'c-1';
  const duty = (kind: string, period: string, action = '去公示') =>
    routeOf({ kind: 'notice-overdue', id: `${community}:${kind}:${period}`, action }, community);

  test('figures are computed, prices follow their standard, the rest is written by hand', () => {
    expect(duty('statements.A', '2026H1')).toEqual({
      screen: 'books/statement-draft',
      params: { communityId: community, kind: 'fees', period: '2026H1' },
    });
    expect(duty('statements.B', '2026H1').params).toMatchObject({ kind: 'shared-earnings' });
    expect(duty('four-open.price', 'standing').screen).toBe('collecting/standards');
    expect(duty('four-open.staff', 'standing')).toEqual({
      screen: 'workbench/post',
      params: { communityId: community, kind: 'four-open.staff' },
    });
  });

  test('who only watches is led to the board', () => {
    expect(duty('statements.A', '2026H1', '查看')).toEqual({ screen: 'board' });
  });

  test('a register that was begun is gone on with', () => {
    const begun = routeOf({ kind: 'roll', id: 'r1', action: '去确认' }, community);
    expect(begun.params).toEqual({ communityId: community, importId: 'r1' });
    const none = routeOf({ kind: 'roll', id: community, action: '去导入' }, community);
    expect(none.params).toEqual({ communityId: community, importId: undefined });
  });
});

describe('who gives which post', () => {
  test('the company its own people, never the committee', () => {
    expect(givenBy(holding('manager'))).toEqual(['clerk', 'cashier', 'repairer', 'manager']);
    expect(givenBy(holding('community'))).toEqual(['committee']);
    expect(givenBy(holding('street'))).toEqual(['manager', 'committee', 'community']);
    for (const role of everyRole.filter((each) => !['manager', 'community', 'street'].includes(each)))
      expect(givenBy(holding(role))).toEqual([]);
  });
});
