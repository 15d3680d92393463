import { contract } from '../contract';
import { certificates } from './arrears/certificates';

export const arrears = contract('arrears', 'What homes owe: certificates that nothing is owed.', {
  ...certificates,
});
