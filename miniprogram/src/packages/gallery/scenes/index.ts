import type { ComponentType } from 'react';
import { Assembly } from './Assembly';
import { Ballot } from './Ballot';
import { Controls } from './Controls';
import { Form } from './Form';
import { Home } from './Home';
import { Notices } from './Notices';
import { Pay } from './Pay';
import { Progress } from './Progress';
import { Receipt } from './Receipt';
import { Result } from './Result';
import { Review } from './Review';
import { Statement } from './Statement';
import { EmptyList, FailedList, LoadingList } from './States';
import { Units } from './Units';
import { Workbench } from './Workbench';

/** By name, as the address of the gallery names them. */
export const scenes: Record<string, ComponentType> = {
  home: Home,
  units: Units,
  pay: Pay,
  receipt: Receipt,
  notices: Notices,
  empty: EmptyList,
  failed: FailedList,
  loading: LoadingList,
  statement: Statement,
  assembly: Assembly,
  ballot: Ballot,
  review: Review,
  result: Result,
  form: Form,
  progress: Progress,
  workbench: Workbench,
  controls: Controls,
};
