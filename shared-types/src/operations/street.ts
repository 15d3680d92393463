import { contract } from '../contract';
import { climbing } from './street/climbing';

export const street = contract(
  'street',
  'What the company has not settled 镇街: climbing requests, the joint meeting, violations, reception days, figures.',
  { ...climbing },
);
