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
import { homeLimitation, shownOutcomes } from './outcomes';
import { homesOf, overdueBills, standingOf } from './overdue';
import { ladderOn } from './terms';

const titles = new Map(ladder.map(({ id, title }) => [id, title]));

export const overdueHomes: Handler<typeof arrears, 'overdueHomes'> = async ({ communityId, skip, limit }, { now }) => {
  const today = dayOf(now);
  const byUnit = homesOf(await overdueBills({ communityId }, today));
  const page = [...byUnit].slice(skip, skip + limit);
  const [homes, { steps }] = await Promise.all([
    table(units).getMany(page.map(([unitId]) => unitId)),
    ladderOn(communityId, today),
  ]);
  return {
    total: byUnit.size,
    homes: await Promise.all(
      page.map(async ([unitId, owed]) => {
        const { all, done, next, paused, disputed } = await standingOf(unitId, owed, steps, now);
        const until = homeLimitation(owed, all);
        return {
          unitId,
          unitLabel: owed[0]?.unitLabel ?? '',
          bills: owed.length,
          totalFen: owed.reduce((sum, bill) => sum + owedFen(bill), 0),
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
  const [homes, overdue] = await Promise.all([
    table(units).sumBy({ communityId }, 'building'),
    overdueBills({ communityId }, dayOf(now)),
  ]);
  const cells = inOrder([...homes.keys()]).map((name) => {
    const own = overdue.filter(({ building }) => building === name);
    return {
      name,
      units: homes.get(name) ?? 0,
      overdueHomes: new Set(own.map(({ unitId }) => unitId)).size,
      overdueFen: own.reduce((sum, bill) => sum + owedFen(bill), 0),
    };
  });
  const merged = mergeSmallCells(cells, (a, b) => ({
    ...a,
    overdueHomes: a.overdueHomes + b.overdueHomes,
    overdueFen: a.overdueFen + b.overdueFen,
  }));
  return { buildings: merged.map(({ name, ...sums }) => ({ building: name, ...sums })) };
};
