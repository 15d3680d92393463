import { account } from '@mulin/shared-types/operations/account';
import { serve } from '../kit/serve';
import { askToBind, bindingName, bindingsToDecide, decideBinding } from './binding';
import { findUnits, openCommunities } from './find-units';
import { home } from './home';
import { endResident } from './homes/end';
import { household } from './homes/household';
import { reveal } from './homes/reveal';
import { endMembership } from './leave';
import { me, setElder } from './me';
import { closeAccount } from './own-data/close';
import { agreeToPrivacy } from './own-data/consent';
import { askCorrection, correctionsToDecide, correctionText, withdrawCorrection } from './own-data/corrections';
import { decideCorrection } from './own-data/decide-correction';
import { whoLooked } from './own-data/looks';
import { myData } from './own-data/show';
import { myDataFiles, takeMyData } from './own-data/volumes';
import { endPost } from './posts/end';
import { confirmPostHandOver, listHandOvers } from './posts/hand-overs';
import { keepPostRecord, postRecord } from './posts/record';
import { staff } from './posts/roster';
import { waitingPosts, withdrawAppointment } from './posts/waiting';
import { bindByPhone, register } from './register';
import { appoint } from './staff';
import { tidy } from './tidy';
import { askTransfer } from './transfers/ask';
import { decideTransfer } from './transfers/decide';
import { listTransfers, transferFiles } from './transfers/list';
import { ownReceipts } from './transfers/own-receipts';

export const main = serve(
  account,
  {
    me,
    register,
    bindByPhone,
    findUnits,
    openCommunities,
    askToBind,
    bindingsToDecide,
    bindingName,
    decideBinding,
    endMembership,
    appoint,
    waitingPosts,
    withdrawAppointment,
    staff,
    setElder,
    home,
    agreeToPrivacy,
    myData,
    whoLooked,
    takeMyData,
    myDataFiles,
    askCorrection,
    withdrawCorrection,
    correctionsToDecide,
    correctionText,
    decideCorrection,
    closeAccount,
    household,
    endResident,
    reveal,
    postRecord,
    keepPostRecord,
    endPost,
    postHandOvers: listHandOvers,
    confirmPostHandOver,
    askTransfer,
    transfers: listTransfers,
    transferFiles,
    decideTransfer,
    ownReceipts,
  },
  { timers: { tidy } },
);
