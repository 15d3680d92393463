import { contract } from '../contract';
import { climbing } from './street/climbing';
import { figuresOperations } from './street/figures';
import { holidayOperations } from './street/holidays';
import { joint } from './street/joint';
import { matters } from './street/matters';
import { receptions } from './street/reception';
import { violations } from './street/violations';

export const street = contract(
  'street',
  'What the company has not settled 镇街: climbing requests, the joint meeting, violations, reception days, figures.',
  { ...climbing, ...violations, ...receptions, ...joint, ...matters, ...holidayOperations, ...figuresOperations },
);
