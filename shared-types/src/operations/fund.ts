import { contract } from '../contract';
import { accounts } from './fund/accounts';
import { entries } from './fund/entries';
import { reports } from './fund/reports';
import { use } from './fund/use';

export const fund = contract(
  'fund',
  'The maintenance fund: accounts per home, levy, interest, use of the money from application to publication.',
  { ...accounts, ...use, ...entries, ...reports },
);
