import { type Day, dayOf } from '@mulin/domain/day/day';
import { halfYearText } from '@mulin/domain/day/spoken';
import type { NoticeKind } from '@mulin/domain/disclosure/notice-kind';
import { noticeKinds } from '@mulin/domain/disclosure/notice-kinds';
import { type Obligation as Due, obligationsOf } from '@mulin/domain/disclosure/obligation';
import { obligations } from '@mulin/shared-types/documents/board';
import { communities } from '@mulin/shared-types/documents/places';
import { now } from '../kit/clock';
import { type Row, table } from '../kit/database';
import type { Obligation } from '../kit/notice';
import type { Timer } from '../kit/others';
import { MOST_COMMUNITIES } from '../kit/place';
import { budgetDutiesOf } from './budgets/duty';

type Community = Row<typeof communities>;

/**
 * 四公开, 投诉渠道, and the half-yearly statements A–E. The other lists (八项内容, 收费公示牌) name the same facts again; they can
 * be posted, but a second duty for one fact would show every community as late twice.
 */
const DUTIES = /^(four-open\.|three-open\.complaints$|statements\.)/;
const duties: readonly NoticeKind[] = noticeKinds.filter(({ id }) => DUTIES.test(id));
/** A decade of statements and what stands. */
const MOST_OBLIGATIONS = 1000;

/** Everything a community owes the board up to a day: periods that have ended, and what always has to hang there. */
export function dutiesOf(community: Community, through: Day): Obligation[] {
  const opened = dayOf(community.openedAt);
  const collects = community.collectFrom > opened ? community.collectFrom : opened;
  const ofKinds = duties.flatMap((kind) => {
    const started = kind.frequency === 'standing' ? opened : collects;
    return obligationsOf(kind, community._id, started, through).map((due) => stored(kind, due, community));
  });
  return [...ofKinds, ...budgetDutiesOf(community, collects, through)];
}

function stored(kind: NoticeKind, { id, communityId, period, due }: Due, { company }: Community): Obligation {
  return {
    _id: id,
    communityId,
    kind: kind.id,
    period: period?.id ?? 'standing',
    title: period ? `${halfYearText(period.id)}${kind.title}` : kind.title,
    responsible: kind.publisher === 'committee' ? '业主委员会' : company.name,
    dueDay: due,
    noticeId: null,
    metDay: null,
  };
}

export async function obligationsIn(communityId: string): Promise<Obligation[]> {
  return table(obligations).findAll({ communityId }, { atMost: MOST_OBLIGATIONS, orderBy: [['dueDay', 'asc']] });
}

/** 开立公示义务: harmless when repeated, because each has its own id. */
export const openDuties: Timer = async (ctx) => {
  const today = dayOf(ctx.now);
  const until = new Date(now().getTime() + 40_000);
  const all = await table(communities).findAll({}, { atMost: MOST_COMMUNITIES });
  for (const community of all) {
    if (now() > until) return;
    await table(obligations).insertMany(dutiesOf(community, today));
  }
};
