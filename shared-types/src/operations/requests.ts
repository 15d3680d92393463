import { contract } from '../contract';
import { answering } from './requests/answering';
import { costs } from './requests/costs';
import { keeping } from './requests/keeping';
import { reporting } from './requests/reporting';
import { working } from './requests/working';

export const requests = contract(
  'requests',
  'Repairs, complaints and suggestions: reporting, dispatch, work with its times, cost, rating, reopening.',
  { ...reporting, ...working, ...answering, ...costs, ...keeping },
);
