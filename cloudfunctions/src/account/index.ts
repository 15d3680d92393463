import { account } from '@mulin/shared-types/operations/account';
import { serve } from '../kit/serve';
import { askToBind, bindingsToDecide, decideBinding, endMembership } from './binding';
import { findUnits, openCommunities } from './find-units';
import { home } from './home';
import { me, setElder } from './me';
import { bindByPhone, register } from './register';
import { appoint, staff } from './staff';

export const main = serve(account, {
  me,
  register,
  bindByPhone,
  findUnits,
  openCommunities,
  askToBind,
  bindingsToDecide,
  decideBinding,
  endMembership,
  appoint,
  staff,
  setElder,
  home,
});
