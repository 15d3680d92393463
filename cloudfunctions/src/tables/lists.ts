import type { OfficeList } from '@mulin/shared-types/operations/tables';
import type { Kept } from './list';
import { aboutBooks } from './lists/books';
import { aboutHomes } from './lists/homes';
import { aboutMoney } from './lists/money';
import { aboutPublic } from './lists/public';

/** 台账: every list an office keeps. */
export const keptLists: Readonly<Record<OfficeList, Kept>> = {
  ...aboutHomes,
  ...aboutMoney,
  ...aboutBooks,
  ...aboutPublic,
};
