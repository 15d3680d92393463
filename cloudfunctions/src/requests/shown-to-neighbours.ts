import type { Request } from './kinds';
import { stepTitle } from './shown';

/** What a neighbour reads on: how far it got. What passes between the home and the company about money is theirs. */
const ofMoney = ['offer', 'agree', 'refuse', 'wish', 'paper', 'paperYes', 'paperBack', 'release'];

export const stepsForNeighbours = (request: Request) =>
  request.steps
    .filter(({ what }) => !ofMoney.includes(what))
    .map(({ at, what }) => ({
      at: at.toISOString(),
      title: what === 'report' && request.heardBy === 'neighbour' ? '您家替邻居报' : stepTitle(request, what),
    }));

/** Neighbours are not told which home it is, unless they said so themselves. */
export const placeForNeighbours = ({ heardBy, unitLabel, place }: Request): string =>
  heardBy === 'neighbour' && !place.includes(unitLabel) ? `${unitLabel} ${place}` : place;
