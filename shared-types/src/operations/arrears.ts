import { contract } from '../contract';
import { certificates } from './arrears/certificates';
import { ladder } from './arrears/ladder';
import { lateCharges } from './arrears/late-charges';
import { reductions } from './arrears/reductions';

export const arrears = contract('arrears', 'What homes owe: certificates that nothing is owed, reductions.', {
  ...certificates,
  ...reductions,
  ...ladder,
  ...lateCharges,
});
