import type { OfficeList } from '@mulin/shared-types/operations/tables';
import type { Kept } from './list';
import { aboutAssembly } from './lists/assembly';
import { aboutBooks } from './lists/books';
import { aboutCompany } from './lists/company';
import { aboutHeard } from './lists/heard';
import { aboutHomes } from './lists/homes';
import { aboutLedger } from './lists/ledger';
import { aboutMoney } from './lists/money';
import { aboutOwners } from './lists/owners';
import { aboutPeople } from './lists/people';
import { aboutPublic } from './lists/public';
import { aboutPurses } from './lists/purses';
import { aboutStreet } from './lists/street';

/** 台账: every list an office keeps. */
export const keptLists: Readonly<Record<OfficeList, Kept>> = {
  ...aboutHomes,
  ...aboutPeople,
  ...aboutMoney,
  ...aboutBooks,
  ...aboutCompany,
  ...aboutLedger,
  ...aboutPurses,
  ...aboutPublic,
  ...aboutHeard,
  ...aboutStreet,
  ...aboutOwners,
  ...aboutAssembly,
};
