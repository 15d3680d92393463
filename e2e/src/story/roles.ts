import type { Resident } from './residents';

/** Who does what in the assemblies, beside voting. All of them have one home, so that what a page shows is easy to follow. */
export interface Roles {
  /** Asks for the first assembly and sits in the preparatory group with the next three. */
  applicants: readonly Resident[];
  /** Stand for the committee beside the one who becomes its chair; the first four are elected, the fifth is the reserve. */
  candidates: readonly Resident[];
  /** Found not qualified. */
  refused: Resident;
  /** Says the area on the roll is wrong, and is told why it is not. */
  doubter: Resident;
  /** Lets somebody vote. */
  principal: Resident;
  /** Has asked somebody who has not answered yet. */
  waiting: Resident;
  /** Starts the petition. */
  petitioner: Resident;
  /** Asks about the statement and is not satisfied with the answer. */
  asker: Resident;
  /** Lets the home to somebody, and is asked whether a repair may cost what it does. */
  landlord: Resident;
  /** Objects to the result of the one building. */
  objector: Resident;
}

/** The building that decides by itself what its lifts cost. */
export const liftBuilding = '6号楼';

/** The browser tests act as residents from the top of the register. */
const BELOW = 60;

export function rolesAmong(residents: readonly Resident[]): Roles {
  const single = residents.filter(({ unitIds }) => unitIds.length === 1).slice(BELOW);
  const nth = (place: number): Resident => {
    const found = single[place];
    if (!found) throw new Error('too few residents for all the roles');
    return found;
  };
  const objector = single.filter(({ labels: [label = ''] }) => label.startsWith(liftBuilding)).at(-1);
  if (!objector) throw new Error(`nobody lives in ${liftBuilding}`);
  const from = (first: number, count: number) => Array.from({ length: count }, (_, index) => nth(first + index));
  return {
    applicants: from(0, 4),
    candidates: from(10, 6),
    refused: nth(20),
    doubter: nth(22),
    principal: nth(24),
    waiting: nth(26),
    petitioner: nth(28),
    asker: nth(48),
    landlord: nth(49),
    objector,
  };
}
