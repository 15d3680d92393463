import { contract } from '../contract';
import { candidates } from './committee/candidates';
import { elections } from './committee/elections';
import { handOver } from './committee/hand-over';
import { seated } from './committee/seated';
import { vacancies } from './committee/vacancies';

export const committee = contract(
  'committee',
  'The owners’ committee 业主委员会: elections, terms, filing, hand-over, recall.',
  {
    ...elections,
    ...candidates,
    ...seated,
    ...vacancies,
    ...handOver,
  },
);
