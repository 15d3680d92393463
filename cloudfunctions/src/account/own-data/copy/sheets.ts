import { heldAbout } from './held';
import { aboutMoney } from './money';
import { inCommittee } from './office';
import { toldOffices } from './offices';
import { atWork } from './posts';
import { askedOfFirm } from './requests';
import { saidInCommunity } from './said';
import type { Sheet } from './sheet';
import { votingForOthers } from './voting';

/** 拿走的一份, list by list; what is somebody's and is in none of them stands in `not-copied`, with the reason. */
export const sheets: readonly Sheet[] = [
  ...askedOfFirm,
  ...toldOffices,
  ...aboutMoney,
  ...saidInCommunity,
  ...inCommittee,
  ...votingForOthers,
  ...atWork,
  ...heldAbout,
];
