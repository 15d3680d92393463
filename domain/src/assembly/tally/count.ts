import type { Electorate } from './roll';
import type { Choice, Sums, Weight } from './types';

/** One head cannot agree and object at once: the law is silent, so the count supervisors 监票人 decide, not the code. */
export interface OwnerConflict {
  error: 'OWNER_CONFLICT';
  owners: string[];
  needsHuman: true;
}

/** Area of the units that were spoken for, by head. A head counts once. */
export interface HeadBallot<C> {
  owner: string;
  area: number;
  choice: C;
}

/** Gathers what stands for each unit into heads. `key` tells whether two choices are the same. */
export function headBallots<C>(
  electorate: Electorate,
  standing: ReadonlyMap<string, C>,
  key: (choice: C) => string,
): HeadBallot<C>[] | OwnerConflict {
  const gathered: HeadBallot<C>[] = [];
  const owners: string[] = [];
  for (const [owner, units] of electorate.heads) {
    let one: HeadBallot<C> | undefined;
    for (const unit of units) {
      const choice = standing.get(unit);
      if (choice === undefined) continue;
      const area = electorate.rows.get(unit)?.area ?? 0;
      if (!one) one = { owner, area, choice };
      else {
        one.area += area;
        if (key(one.choice) !== key(choice) && owners[owners.length - 1] !== owner) owners.push(owner);
      }
    }
    if (one) gathered.push(one);
  }
  return owners.length > 0 ? { error: 'OWNER_CONFLICT', owners, needsHuman: true } : gathered;
}

/** Adds up. Who abstained or cast an invalid ballot that the rules admit has taken part, but has not agreed. */
export function sum(total: Weight, ballots: readonly HeadBallot<Choice>[]): Sums {
  return {
    total,
    participating: weigh(ballots),
    agree: weigh(ballots, 'agree'),
    against: weigh(ballots, 'against'),
    abstain: weigh(ballots, 'abstain'),
  };
}

function weigh(ballots: readonly HeadBallot<Choice>[], choice?: Choice): Weight {
  const chosen = choice === undefined ? ballots : ballots.filter((ballot) => ballot.choice === choice);
  return { area: chosen.reduce((area, ballot) => area + ballot.area, 0), heads: chosen.length };
}
