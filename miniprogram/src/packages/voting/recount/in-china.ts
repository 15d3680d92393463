import { momentText } from '@mulin/domain/day/spoken';

/** The command prints instants as they are stored; a person reads them by the wall clock. */
export const inChina = (text: string): string =>
  text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (instant) => momentText(instant));
