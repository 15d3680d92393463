import { dayOf } from '@mulin/domain/day/day';
import { dayText, monthsText, whenText } from '@mulin/domain/day/spoken';
import { owedFen } from '@mulin/domain/fees/owed';
import { heldStates } from '@mulin/domain/requests/request';
import type { OutputOf } from '@mulin/shared-types/contract';
import { ballots, polls } from '@mulin/shared-types/documents/assembly';
import { bills } from '@mulin/shared-types/documents/fees';
import { requests } from '@mulin/shared-types/documents/requests';
import type { account } from '@mulin/shared-types/operations/account';
import { above, atMost, oneOf, type Row, table } from '../kit/database';
import { limitText } from '../kit/wording';
import { isOfBefore, livingAt } from '../requests/hearers';
import type { Request } from '../requests/kinds';
import { titleOf } from '../requests/shown';

type Todo = OutputOf<(typeof account)['operations']['home']>['todos'][number];
const fields = ['charge', 'fromMonth', 'months', 'netFen', 'discountFen', 'paidFen', 'credits', 'dueDay'] as const;
type Bill = Pick<Row<typeof bills>, (typeof fields)[number]>;

/** More open bills, votes or repairs of one home than this are cut off; the page behind shows all. */
const MOST = 50;

/** What the home owes: one line for all its open bills, the earliest day first. */
export async function toPay(unitId: string, now: Date): Promise<Todo[]> {
  const open = await table(bills).find(
    { unitId, state: 'open' },
    {
      limit: MOST,
      orderBy: [['fromMonth', 'asc']],
      fields,
    },
  );
  const amountFen = open.reduce((sum, bill) => sum + owedFen(bill), 0);
  const [first] = open;
  if (!first || amountFen <= 0) return [];
  return [
    { kind: 'pay', id: unitId, title: `${whatFor(open)}待缴`, detail: dueText(first, open.length, now), amountFen },
  ];
}

function whatFor(open: readonly Pick<Bill, 'charge'>[]): string {
  const names = { service: '物业费', late: '违约金', water: '公共水电', power: '公共水电', repair: '维修费' } as const;
  const inOrder = (Object.keys(names) as (keyof typeof names)[]).filter((charge) =>
    open.some((bill) => bill.charge === charge),
  );
  return [...new Set(inOrder.map((charge) => names[charge]))].join('、');
}

function dueText({ fromMonth, months, dueDay }: Bill, count: number, now: Date): string {
  const today = dayOf(now);
  const service = monthsText({ fromMonth, months }, today);
  const which = count === 1 ? service : `${service}等 ${count} 期`;
  return dueDay < today ? `${which}，已过 ${dayText(dueDay, today)}` : `${which}，${dayText(dueDay, today)}前缴`;
}

/** Votes that are open now and in which this home's head has not voted. */
export async function toVote(communityId: string, headId: string, now: Date): Promise<Todo[]> {
  const running = await table(polls).find(
    { communityId, state: oneOf(['announced', 'open']), opensAt: atMost(now), closesAt: above(now) },
    { limit: MOST, fields: ['title', 'draft', 'closesAt'] },
  );
  const slots = await Promise.all(
    running.map(({ _id }) =>
      table(ballots).find({ pollId: _id, headId, voted: false }, { limit: 1, fields: ['pollId'] }),
    ),
  );
  const waiting = new Set(slots.flat().map(({ pollId }) => pollId));
  return running
    .filter(({ _id }) => waiting.has(_id))
    .map(({ _id, draft, closesAt }) => ({
      kind: 'vote',
      id: _id,
      title: '业主大会投票',
      detail: `${questionsIn(draft)} 件事要表决，还${limitText(closesAt, now)}`,
    }));
}

function questionsIn(draft: unknown): number {
  const questions = (draft as { questions?: unknown } | null)?.questions;
  return Array.isArray(questions) ? questions.length : 1;
}

const askedFields = ['kind', 'state', 'text', 'doneAt', 'steps', 'offers', 'heardBy', 'reportedBy'] as const;

/** What this home is asked about its requests: whether it is mended or answered, and prices it was told. */
export async function toAnswer(unitId: string, openid: string, now: Date): Promise<Todo[]> {
  const [living, found] = await Promise.all([
    livingAt(unitId, now),
    table(requests).find(
      { unitId, state: oneOf<Request['state']>([...heldStates, 'done']) },
      { limit: MOST, orderBy: [['reportedAt', 'desc']], fields: askedFields },
    ),
  ]);
  return found.flatMap((request): Todo[] => {
    const { _id: id, kind, state, text, doneAt, steps, offers } = request;
    if (isOfBefore(request, living)) return [];
    const offer = offers.at(-1);
    if (state === 'done') {
      const who = steps.filter(({ what }) => what === 'finish').at(-1)?.who ?? '物业';
      const asked = kind === 'repair' ? '修好了吗？' : '答复了，满意吗？';
      const detail = `${who}${doneAt ? whenText(doneAt, now) : ''} ${kind === 'repair' ? '报完工' : '答复'}`;
      return [{ kind: 'confirm-repair', id, title: `${titleOf({ text })}，${asked}`, detail }];
    }
    if (offer?.state !== 'offered' || offer.wish?.by === openid) return [];
    const title = offer.wish ? `师傅报了价，${offer.wish.who}想修，同意吗？` : '师傅报了价，同意吗？';
    return [{ kind: 'answer-offer', id, title, detail: offer.what, amountFen: offer.fen }];
  });
}
