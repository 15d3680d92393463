import { contract } from '../contract';
import { climbing } from './street/climbing';
import { receptions } from './street/reception';
import { violations } from './street/violations';

export const street = contract(
  'street',
  'What the company has not settled 镇街: climbing requests, the joint meeting, violations, reception days, figures.',
  { ...climbing, ...violations, ...receptions },
);
