import { resultObjections as collection } from '@mulin/shared-types/documents/after';
import { polls } from '@mulin/shared-types/documents/assembly';
import { units } from '@mulin/shared-types/documents/places';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { roles } from '@mulin/shared-types/roles';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { visiblePoll } from '../reading/show';
import { whyNotObject } from './object';
import { type Objection, objectionKinds, objectionStates } from './objection-words';
import { objectionGround, publicationOf } from './published';
import { type Ruling, rulingsOf } from './rulings-of';
import { isRuled, unansweredOf } from './waits';
import { answersAs, RAN_IT } from './who-answers';

const MOST_OWN = 20;
/** Read at once by those who answer; the oldest first, so that none waits behind newer ones. */
const MOST_SHOWN = 200;

const kinds = Object.keys(objectionKinds) as Objection['kind'][];

export const resultObjections: Handler<typeof assembly, 'resultObjections'> = async ({ pollId }, ctx) => {
  const poll = visiblePoll(ctx);
  const own = { pollId, by: ctx.caller.openid };
  const [publication, rulings, why, counts, mine] = await Promise.all([
    publicationOf(poll),
    rulingsOf(pollId),
    whyNotObject(poll, ctx.now),
    countsOf(pollId),
    table(collection).find(own, { limit: MOST_OWN, orderBy: [['at', 'desc']] }),
  ]);
  const owns = ctx.caller.acting.some(({ role }) => role === 'owner');
  const { open, referred } = await unansweredOf(pollId, rulings);
  return {
    until: publication?.objectUntil ?? null,
    mayObject: owns && why === '',
    why: why === '' && !owns ? '异议由业主提出' : why,
    ground: objectionGround,
    unanswered: open + referred,
    counts,
    own: await Promise.all(mine.map((one) => shownObjection(one, rulings))),
  };
};

/** Numbers and kinds, for everybody: what was withdrawn is left out. */
async function countsOf(pollId: string) {
  const by = (state: Objection['state'][]) => table(collection).sumBy({ pollId, state: oneOf(state) }, 'kind');
  const [open, upheld, dismissed] = await Promise.all([by(['open']), by(['noted', 'referred']), by(['dismissed'])]);
  return kinds.map((kind) => {
    const [waiting, right, wrong] = [open.get(kind) ?? 0, upheld.get(kind) ?? 0, dismissed.get(kind) ?? 0];
    return { kind, kindText: objectionKinds[kind], all: waiting + right + wrong, open: waiting, upheld: right };
  });
}

/** For those who answer: every objection with its home, the oldest first. */
export const objectionsToAnswer: Handler<typeof assembly, 'objectionsToAnswer'> = async ({ pollId }, ctx) => {
  const poll = ctx.subjectOf(polls);
  const body = await answersAs(poll, ctx);
  const rulings = await rulingsOf(pollId);
  const all = await table(collection).find(
    { pollId, state: oneOf<Objection['state']>(['open', 'dismissed', 'noted', 'referred']) },
    { limit: MOST_SHOWN, orderBy: [['at', 'asc']] },
  );
  const homes = await table(units).getMany(all.map(({ unitId }) => unitId));
  return {
    mayAnswer: body !== undefined,
    why: body === undefined ? RAN_IT : '',
    objections: await Promise.all(
      all.map(async (one) => ({
        ...(await shownObjection(one, rulings)),
        home: homes.get(one.unitId)?.label ?? '',
        mayAnswer: body !== undefined && mayAnswerNow(one, body),
      })),
    ),
  };
};

/** An open one; one referred for a ruling can still be settled without, by street or bureau. */
export const mayAnswerNow = ({ state }: Objection, body: 'community' | 'street' | 'bureau'): boolean =>
  state === 'open' || (state === 'referred' && body !== 'community');

async function shownObjection(one: Objection, rulings: readonly Ruling[]) {
  const state = isRuled(one, rulings) ? ('ruled' as const) : one.state;
  return {
    objectionId: one._id,
    questionId: one.questionId,
    kind: one.kind,
    kindText: objectionKinds[one.kind],
    text: one.text,
    files: one.fileIds.length === 0 ? [] : await linksTo(one.fileIds),
    state,
    stateText: objectionStates[state],
    at: one.at.toISOString(),
    dueDay: one.dueDay,
    answer: one.answer,
    answeredBy: one.answeredAs === null ? '' : roles[one.answeredAs].title,
  };
}
