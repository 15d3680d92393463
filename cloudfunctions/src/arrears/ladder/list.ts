import { dayOf } from '@mulin/domain/day/day';
import { mergeSmallCells } from '@mulin/domain/disclosure/small-cells';
import { ladder } from '@mulin/domain/fees/ladder';
import { owedFen } from '@mulin/domain/fees/owed';
import { units } from '@mulin/shared-types/documents/places';
import type { arrears } from '@mulin/shared-types/operations/arrears';
import type { Handler } from '../../kit/context';
import { type Row, table } from '../../kit/database';
import { maskPhone } from '../../kit/masked';
import { inOrder } from '../../kit/natural-order';
import { unseal } from '../../kit/sealed';
import { lateViewOf } from '../late-charges/view';
import { homeLimitation, shownOutcomes } from './outcomes';
import { overduePage, overdueSums, standingOf } from './overdue';
import { ladderOn } from './terms';

const titles = new Map(ladder.map(({ id, title }) => [id, title]));

export const overdueHomes: Handler<typeof arrears, 'overdueHomes'> = async ({ communityId, skip, limit }, { now }) => {
  const today = dayOf(now);
  const { total, homes: page } = await overduePage(communityId, today, { skip, limit });
  const [homes, { steps }] = await Promise.all([
    table(units).getMany(page.map(([unitId]) => unitId)),
    ladderOn(communityId, today),
  ]);
  return {
    total,
    homes: await Promise.all(
      page.map(async ([unitId, owed]) => {
        const [{ all, done, next, paused, disputed }, late] = await Promise.all([
          standingOf(unitId, owed, steps, now),
          lateViewOf(unitId, owed, today),
        ]);
        const until = homeLimitation(owed, all);
        return {
          unitId,
          unitLabel: owed[0]?.unitLabel ?? '',
          bills: owed.length,
          totalFen: owed.reduce((sum, bill) => sum + owedFen(bill), 0),
          late,
          oldestDue: owed[0]?.dueDay ?? '',
          phoneMasked: phoneOf(homes.get(unitId)),
          done: done.map((taken) => ({
            stepId: taken._id,
            step: taken.step,
            title: titles.get(taken.step) ?? '',
            day: taken.day,
            note: taken.note,
            outcomes: shownOutcomes(taken),
          })),
          next: next
            ? {
                step: next.step.id,
                title: next.step.title,
                from: next.from,
                ready: next.from <= today,
                source: next.step.source,
              }
            : null,
          paused,
          disputed,
          limitation: { until, passed: until < today },
        };
      }),
    ),
  };
};

function phoneOf(unit: Row<typeof units> | undefined): string {
  const sealed = unit?.owners.find(({ phoneSealed }) => phoneSealed !== '')?.phoneSealed;
  return sealed === undefined ? '' : maskPhone(unseal('phone', sealed));
}

/** 缴费情况公示: by building, never a home; small buildings are merged (个人信息保护法 25: no publication without consent). */
export const arrearsByBuilding: Handler<typeof arrears, 'arrearsByBuilding'> = async ({ communityId }, { now }) => {
  const [homes, overdueOf] = await Promise.all([
    table(units).sumBy({ communityId }, 'building'),
    overdueSums(communityId, dayOf(now)),
  ]);
  const cells = inOrder([...homes.keys()]).map((name) => ({ name, units: homes.get(name) ?? 0, ...overdueOf(name) }));
  const merged = mergeSmallCells(cells, (a, b) => ({
    ...a,
    overdueHomes: a.overdueHomes + b.overdueHomes,
    overdueFen: a.overdueFen + b.overdueFen,
  }));
  return { buildings: merged.map(({ name, ...sums }) => ({ building: name, ...sums })) };
};
