import { requests } from '@mulin/shared-types/operations/requests';
import { serve } from '../kit/serve';
import { confirmFinished } from './confirm-finished';
import { categories } from './kinds';
import { mine, queue, show } from './lists';
import { confirm, finish, reopen, take, withdraw } from './move';
import { report } from './report';

export const main = serve(
  requests,
  { categories, report, mine, queue, show, take, finish, confirm, reopen, withdraw },
  { timers: { 'confirm-finished': confirmFinished } },
);
