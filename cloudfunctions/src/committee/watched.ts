import { warnTermsUntil } from '@mulin/domain/assembly/committee/term';
import { type Day, dayOf } from '@mulin/domain/day/day';
import { committees } from '@mulin/shared-types/documents/committee';
import type { committee } from '@mulin/shared-types/operations/committee';
import type { Handler } from '../kit/context';
import { atLeast, atMost, not, table, type Where } from '../kit/database';
import { filingText, termText } from './terms/duties';
import { inOffice, standing, type Term } from './terms/term';

/** Committees of a street that need looking after, the most pressing first; each list lies on its own index. */
export const watched: Handler<typeof committee, 'watched'> = async ({ streetId, list, skip, limit }, { now }) => {
  const today = dayOf(now);
  const { orderBy, text, late } = watchLists[list];
  const of = termsIn(streetId, list, today);
  const [total, found] = await Promise.all([
    table(committees).count(of),
    table(committees).find(of, { skip, limit, orderBy: [orderBy] }),
  ]);
  return {
    total,
    committees: found.map((term) => ({
      committeeId: term._id,
      communityId: term.communityId,
      communityName: term.communityName,
      text: text(term, today),
      late: late(term, today),
    })),
  };
};

export type WatchList = 'ending' | 'unfiled' | 'vacant';

/** The committees of a street that stand in one of the lists. */
export const termsIn = (streetId: string, list: WatchList, today: Day): Where<Term> => ({
  streetId,
  state: standing,
  ...watchLists[list].where(today),
});

interface List {
  where(today: Day): Where<Term>;
  orderBy: [field: 'termTo' | 'filingDue' | 'vacancies', direction: 'asc' | 'desc'];
  text(term: Term, today: Day): string;
  late(term: Term, today: Day): boolean;
}

export const watchLists: Record<WatchList, List> = {
  ending: {
    where: (today) => ({ termTo: atMost(warnTermsUntil(today)) }),
    orderBy: ['termTo', 'asc'],
    text: ({ termTo }, today) => termText(termTo, today),
    late: ({ termTo }, today) => termTo < today,
  },
  unfiled: {
    where: () => ({ filingState: not('filed') }),
    orderBy: ['filingDue', 'asc'],
    text: filingText,
    late: ({ filingDue }, today) => filingDue < today,
  },
  vacant: {
    where: () => ({ vacancies: atLeast(1) }),
    orderBy: ['vacancies', 'desc'],
    text: (term) => `应有 ${term.seats} 人，在任 ${inOffice(term).length} 人`,
    late: (term) => inOffice(term).length * 2 < term.seats,
  },
};
