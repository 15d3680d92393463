import type { MonthState } from '../../../ui/month-strip/MonthStrip';
import type { Bill } from './useBill';

const shown: Record<Bill['months'][number]['state'], MonthState> = {
  paid: 'paid',
  now: 'now',
  owed: 'owed',
  'not-yet': 'open',
};

/** January to December as the strip draws them. */
export const monthStates = (months: Bill['months']): MonthState[] => months.map(({ state }) => shown[state]);
