import { account } from './operations/account';
import { arrears } from './operations/arrears';
import { assembly } from './operations/assembly';
import { board } from './operations/board';
import { committee } from './operations/committee';
import { community } from './operations/community';
import { desk } from './operations/desk';
import { fees } from './operations/fees';
import { formation } from './operations/formation';
import { fund } from './operations/fund';
import { ledger } from './operations/ledger';
import { library } from './operations/library';
import { messages } from './operations/messages';
import { payment } from './operations/payment';
import { print } from './operations/print';
import { requests } from './operations/requests';
import { roll } from './operations/roll';
import { street } from './operations/street';
import { surveys } from './operations/surveys';
import { tables } from './operations/tables';

/** The only list of operations there is: client, server, authorisation matrix and docs/api.md are derived from it. */
export const contracts = {
  account,
  community,
  roll,
  fees,
  payment,
  arrears,
  ledger,
  fund,
  board,
  assembly,
  formation,
  committee,
  requests,
  street,
  desk,
  messages,
  library,
  print,
  surveys,
  tables,
};
export type Contracts = typeof contracts;
