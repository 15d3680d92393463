import { dayOf } from '../day/day';
import { type Counted, figuresOf, type Part } from './figures';

/** Fewer homes than this would point at persons, as in every published figure (disclosure/small-cells). */
export const FEWEST_HOMES = 10;

/** One request and the month it was reported in: `2026-07`. */
export interface Dated extends Counted {
  month: string;
}

/**
 * 撤回: taken back within its month, a request is counted nowhere. Later it stays where it was told already, as over on that day, or the
 * month would show who it was by showing one home less.
 */
export function asTold<D extends Dated>(one: D, backAt: Date | undefined): D {
  if (!one.withdrawn || !backAt || dayOf(backAt).slice(0, 7) <= one.month) return one;
  return { ...one, withdrawn: false, doneAt: backAt };
}

/** Months that are told together, because one of them alone would show too few homes. */
export interface Stretch {
  from: string;
  to: string;
  requests: Dated[];
}

const homesOf = (requests: readonly Dated[]): number => new Set(requests.map(({ unitId }) => unitId)).size;

/**
 * What everybody may read of half a year: its months that are over, each put together with the ones after it until ten homes have
 * reported. What is told later only adds a stretch, and every longer period is a sum of stretches; so neither a half less its
 * months nor today's figure less last month's shows fewer homes than ten. The last months wait where they are too few.
 */
export function stretchesOf(all: readonly Dated[], months: readonly string[]): Stretch[] {
  const told: Stretch[] = [];
  let open: Stretch | undefined;
  for (const month of months) {
    const here = all.filter((one) => one.month === month && !one.withdrawn);
    open = { from: open?.from ?? month, to: month, requests: [...(open?.requests ?? []), ...here] };
    if (open.requests.length > 0 && homesOf(open.requests) < FEWEST_HOMES) continue;
    told.push(open);
    open = undefined;
  }
  return told;
}

/** By category or level: what is told together in one stretch stays together in every sum of stretches. */
export function toldParts(stretches: readonly Stretch[], nameOf: (one: Dated) => string, now: Date): Part[] {
  const groups = stretches.map(({ requests }) => togetherIn(requests, nameOf)).reduce(joined, []);
  const all = stretches.flatMap(({ requests }) => requests);
  return groups
    .map((names) => {
      const ones = all.filter((one) => names.includes(nameOf(one)));
      const name = names.join('、');
      return { name, units: homesOf(ones), all: ones.length, late: figuresOf(ones, now).late };
    })
    .sort((a, b) => b.all - a.all || a.name.localeCompare(b.name));
}

/** Names of one stretch, the small ones with their neighbour in the list, until each group has ten homes. */
function togetherIn(requests: readonly Dated[], nameOf: (one: Dated) => string): string[][] {
  const byName = new Map<string, Dated[]>();
  for (const one of requests) byName.set(nameOf(one), [...(byName.get(nameOf(one)) ?? []), one]);
  const sorted = [...byName].sort(([a, some], [b, others]) => others.length - some.length || a.localeCompare(b));
  const groups: { names: string[]; ones: Dated[] }[] = [];
  for (const [name, ones] of sorted) {
    const last = groups.at(-1);
    if (last && homesOf(last.ones) < FEWEST_HOMES) {
      last.names.push(name);
      last.ones.push(...ones);
    } else groups.push({ names: [name], ones: [...ones] });
  }
  const last = groups.at(-1);
  const before = groups.at(-2);
  if (last && before && homesOf(last.ones) < FEWEST_HOMES) {
    before.names.push(...last.names);
    groups.pop();
  }
  return groups.map(({ names }) => names);
}

/** The finest grouping that splits no group of either. */
const joined = (some: string[][], others: string[][]): string[][] =>
  others.reduce((groups, names) => {
    const touching = groups.filter((group) => group.some((name) => names.includes(name)));
    const apart = groups.filter((group) => !touching.includes(group));
    return [...apart, [...new Set([...touching.flat(), ...names])]];
  }, some);
