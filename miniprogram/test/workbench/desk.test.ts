import { contracts } from '@mulin/shared-types/contracts';
import { everyRole, type Role } from '@mulin/shared-types/roles';
import { drawers, drawersFor } from '../../src/packages/workbench/desk/entrances';
import { routeOf } from '../../src/packages/workbench/desk/task-route';
import { givenBy } from '../../src/packages/workbench/staff/gives';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const holding =
  (...held: readonly Role[]) =>
  (...roles: readonly Role[]) =>
    roles.some((role) => held.includes(role));

/** What each page asks first. */
const asks: Record<string, readonly Role[] | 'signedIn' | 'anyone'> = {
  'workbench/requests': contracts.requests.operations.queue.who,
  'workbench/bindings': contracts.account.operations.bindingsToDecide.who,
  'workbench/offline': contracts.payment.operations.offlineToConfirm.who,
  'workbench/refunds': contracts.payment.operations.refunds.who,
  'workbench/invoices': contracts.payment.operations.invoices.who,
  'workbench/reconciliation': contracts.payment.operations.settlements.who,
  'workbench/questions': contracts.board.operations.unanswered.who,
  'workbench/vouchers': contracts.ledger.operations.entries.who,
  'workbench/closing': contracts.ledger.operations.closes.who,
  'workbench/ledger-audit': contracts.ledger.operations.audits.who,
  'workbench/year-budget': contracts.board.operations.budgets.who,
  'workbench/statement-draft': contracts.board.operations.statements.who,
  'workbench/fund': contracts.fund.operations.projects.who,
  'workbench/earnings': contracts.ledger.operations.purseEntries.who,
  'workbench/convene': contracts.assembly.operations.draft.who,
  'workbench/paper-ballots': contracts.assembly.operations.papers.who,
  'workbench/proxies': contracts.assembly.operations.writtenProxies.who,
  'workbench/election': contracts.committee.operations.elections.who,
  'workbench/committee': contracts.committee.operations.office.who,
  'workbench/decisions': contracts.assembly.operations.list.who,
  'workbench/covenant-draft': contracts.assembly.operations.draftGoverning.who,
  'workbench/rulings': contracts.assembly.operations.rulings.who,
  'workbench/formation': contracts.formation.operations.show.who,
  'workbench/consent': contracts.assembly.operations.recordConsent.who,
  'workbench/post': contracts.board.operations.post.who,
  'workbench/bill-run': contracts.fees.operations.run.who,
  'workbench/utilities': contracts.fees.operations.meters.who,
  'workbench/arrears': contracts.arrears.operations.arrearsByBuilding.who,
  'workbench/late-charges': contracts.arrears.operations.lateClaims.who,
  'workbench/reductions': contracts.arrears.operations.reductionsToDecide.who,
  'workbench/area-corrections': contracts.fees.operations.areaCorrections.who,
  'workbench/hand-overs': contracts.fees.operations.handOvers.who,
  'workbench/vacancies': contracts.fees.operations.vacanciesToDecide.who,
  'workbench/subsidy': contracts.fees.operations.subsidyMonths.who,
  'workbench/standards': contracts.fees.operations.standards.who,
  'workbench/surveys': contracts.surveys.operations.open.who,
  'workbench/library': contracts.library.operations.publish.who,
  'workbench/roll-import': contracts.roll.operations.preview.who,
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

  test('a repairer sees repairs and people, a resident nothing', () => {
    expect(drawersFor(holding('repairer')).flatMap(({ entrances }) => entrances.map(({ text }) => text))).toEqual([
      '报修',
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
      screen: 'workbench/statement-draft',
      params: { communityId: community, kind: 'fees', period: '2026H1' },
    });
    expect(duty('statements.B', '2026H1').params).toMatchObject({ kind: 'shared-earnings' });
    expect(duty('four-open.price', 'standing').screen).toBe('workbench/standards');
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
