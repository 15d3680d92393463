import { TERM, warnTermsUntil } from '@mulin/domain/assembly/committee/term';
import { dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { committees } from '@mulin/shared-types/documents/committee';
import { elections } from '@mulin/shared-types/documents/elections';
import type { TimerContext } from '../kit/context';
import { atMost, below, table, transaction } from '../kit/database';
import { postNoticeIn } from '../kit/notice';
import { staffOf } from '../kit/recipients';
import { concludeTied } from './elections/tie';
import { byClock, noticeOf } from './posted';
import { endPostsIn, postsIn } from './seating/posts';
import { tellEndingIn } from './telling';
import type { Term } from './terms/term';
import { callIn } from './vacancies/call';

/** Dealt with in one tick; the others come with the next. */
const AT_ONCE = 30;

/** Every hour: warns of terms that end within three months, ends the posts of those that are over, finishes what was cut off. */
export async function watchTerms({ now }: TimerContext): Promise<void> {
  const today = dayOf(now);
  const [ending, over, tied] = await Promise.all([
    table(committees).find(
      { state: 'seated', warningNoticeId: null, termTo: atMost(warnTermsUntil(today)) },
      { limit: AT_ONCE },
    ),
    table(committees).find({ state: 'seated', termTo: below(today) }, { limit: AT_ONCE }),
    table(elections).find({ state: 'tied' }, { limit: AT_ONCE }),
  ]);
  for (const term of ending) await one(`warn ${term._id}`, () => warn(term, now));
  for (const term of over) await one(`end ${term._id}`, () => runOut(term, now));
  for (const election of tied) await one(`tie ${election._id}`, () => concludeTied(election, now));
}

/** One that cannot be dealt with keeps no other waiting. */
async function one(what: string, work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => console.error(what, error));
}

/** Three months before the end: notice on the board, and from now on an election is owed (Guide Rules art. 47, to be confirmed). */
async function warn(term: Term, now: Date): Promise<void> {
  const noticeId = `${term._id}.ending`;
  const { communityId, streetId } = term;
  const posts = await staffOf({ communityId, streetId }, ['committee', 'community'], now);
  await transaction(async (tx) => {
    const fresh = await tx.get(committees, term._id);
    if (fresh?.state !== 'seated' || fresh.warningNoticeId !== null) return;
    await callIn(tx, fresh, 'term', { reason: `任期到${wholeDayText(fresh.termTo)}`, fileIds: [], at: now });
    await postNoticeIn(
      tx,
      noticeOf(
        {
          _id: noticeId,
          communityId: fresh.communityId,
          kind: 'assembly-committee',
          title: '业委会任期快满',
          lines: [
            `本届业委会任期到${wholeDayText(fresh.termTo)}，应当开始准备换届选举。`,
            `依据：${TERM.warnSource}`,
            '业主可以自荐或者推荐候选人，推荐开始时另行公告。',
          ],
        },
        byClock(now),
      ),
    );
    await tellEndingIn(tx, fresh, posts, noticeId, now);
    await tx.update(committees, term._id, { warningNoticeId: noticeId, version: fresh.version + 1 });
  });
}

/** The term is over and nobody has followed: posts end with it, the community and the street organise from here. */
async function runOut(term: Term, now: Date): Promise<void> {
  const posts = await postsIn(term.communityId);
  await transaction(async (tx) => {
    const fresh = await tx.get(committees, term._id);
    if (fresh?.state !== 'seated') return;
    const appointmentIds = fresh.members.flatMap(({ appointmentId }) => appointmentId ?? []);
    await endPostsIn(tx, { membershipIds: posts.map(({ _id }) => _id), appointmentIds }, now);
    await tx.update(committees, term._id, { state: 'over', version: fresh.version + 1 });
  });
}
