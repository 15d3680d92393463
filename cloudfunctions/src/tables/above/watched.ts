import { dayOf } from '@mulin/domain/day/day';
import { committees } from '@mulin/shared-types/documents/committee';
import { inOffice } from '../../committee/terms/term';
import { termsIn, type WatchList, watchLists } from '../../committee/watched';
import { all, type Sheet, sheet } from '../list';
import type { OfStreet } from './place';

/** Committees that need looking after: of which day and how many sit there beside what the page says. */
export const watched = (title: string, list: WatchList): Sheet<OfStreet> =>
  sheet(
    title,
    async ({ streetId, ctx }: OfStreet) => {
      const today = dayOf(ctx.now);
      const { orderBy, text, late } = watchLists[list];
      const found = await all(committees, termsIn(streetId, list, today), [orderBy]);
      return found.map((term) => ({ ...term, text: text(term, today), late: late(term, today) }));
    },
    (c) => [
      c.text('小区', 24, ({ communityName }) => communityName),
      c.text('情况', 40, ({ text }) => text),
      c.text('逾期', 8, ({ late }) => (late ? '逾期' : '')),
      c.day('任期从', ({ termFrom }) => termFrom),
      c.day('任期到', ({ termTo }) => termTo),
      c.day('应备案', ({ filingDue }) => filingDue),
      c.text('应有人数', 10, ({ seats }) => seats),
      c.text('在任人数', 10, (term) => inOffice(term).length),
    ],
  );
