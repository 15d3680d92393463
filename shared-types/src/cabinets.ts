import type { Collection, Index } from './collection';

/**
 * 合柜: CloudBase gives an environment 100 collections (docs.cloudbase.net/en/faq/database) and, by its older quota page, 20 indexes to
 * each. What is small or read by its id alone shares one: its ids begin with its name, and `of` says it again for the indexes.
 */
const cabinets = {
  /** Read by id. */
  singles: [
    'districts',
    'ringChoices',
    'ringFaults',
    'receiptBooks',
    'ledgerLocks',
    'ledgerArrears',
    'purses',
    'subsidyPlans',
    'arrearsTerms',
    'codeTries',
    'fundHolds',
    'formations',
    'agencies',
    'requestLists',
    'climbSweeps',
    'jointBodies',
    'logLeases',
  ],
  /** A few dozen to a community, a street or a year. */
  registers: [
    'postRecords',
    'bankHeads',
    'bankPapers',
    'bankDifferences',
    'settlements',
    'settlementDifferences',
    'paymentDifferences',
    'ledgerAudits',
    'ledgerCloses',
    'priceChanges',
    'serviceEnds',
    'rollImports',
    'depositRules',
    'subsidyMonths',
    'subsidyCommunities',
    'workCalendars',
    'receptionDays',
    'jointMeetings',
    'fundStandards',
    'governingDocuments',
    'committeeBudgets',
    'handOvers',
    'reElectionCalls',
    'duties',
    'meters',
  ],
} as const;

export type Cabinet = keyof typeof cabinets;
/** The field that says which of them a document is. */
export const OF = 'of';

const known = new Map<string, Cabinet>(
  Object.entries(cabinets).flatMap(([cabinet, names]) => names.map((name) => [name, cabinet as Cabinet] as const)),
);

/** The cabinet in which a collection's documents are kept, if they are in one. */
export const cabinetOf = (collection: string): Cabinet | undefined => known.get(collection);

/** What the database has to have: collections as they are, and the cabinets with the indexes of all that is in them. */
export function stores(collections: readonly Collection[]): Omit<Collection, 'document'>[] {
  const alone = collections.filter(({ name }) => !known.has(name));
  const shared = Object.entries(cabinets).map(([name, names]) => ({
    name,
    summary: `${names.join(', ')}: kept together.`,
    indexes: together(collections.filter((one) => (names as readonly string[]).includes(one.name))),
    rules: { read: false, write: false } as const,
  }));
  return [...alone.map(({ name, summary, indexes, rules }) => ({ name, summary, indexes, rules })), ...shared];
}

/** Each order of fields once, and none that another begins with. */
function together(collections: readonly Collection[]): Index[] {
  const orders = new Map<string, Index['keys']>();
  for (const { indexes } of collections) {
    for (const { keys } of indexes) {
      const all = [[OF, 1] as const, ...keys];
      orders.set(all.map(([field, direction]) => (direction === 1 ? field : `${field}-down`)).join(','), all);
    }
  }
  const wider = (name: string) => [...orders.keys()].some((other) => other.startsWith(`${name},`));
  const needed = [...orders].filter(([name]) => !wider(name));
  if (needed.length === 0) return [{ name: OF, keys: [[OF, 1]] }];
  return needed.map(([name, keys]) => ({ name: name.replaceAll(',', '-'), keys }));
}
