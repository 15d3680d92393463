import { hashOf } from '@mulin/domain/canonical/hash';
import { polls, rollRows } from '@mulin/shared-types/documents/assembly';
import { jobs } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { prints } from '@mulin/shared-types/documents/print';
import type { print } from '@mulin/shared-types/operations/print';
import { Refusal } from '@mulin/shared-types/refusal';
import { isFrozen, type Poll, stateAt } from '../assembly/calling/poll';
import { now } from '../kit/clock';
import type { Context, Handler } from '../kit/context';
import { oneOf, table } from '../kit/database';
import { linksTo } from '../kit/files';
import { patience, runJob, startJob } from '../kit/jobs';
import { BALLOTS, ballotChunk } from './ballot-files';
import { shown } from './sheet';

/** 30,000 heads, a hundred a file, and the last file of every building. */
const MOST_FILES = 1000;

const jobIdOf = (pollId: string, building: string): string => `${BALLOTS}:${pollId}:${hashOf(building).slice(0, 16)}`;

/** 打印选票: once the roll is frozen and until the close. Asked again, it makes anew only what has changed since. */
export const ballots: Handler<typeof print, 'ballots'> = async ({ pollId, building }, ctx) => {
  const poll = ctx.subjectOf(polls);
  requirePrintable(poll, ctx.now);
  const all = await buildingsOf(poll);
  if (building !== '' && !all.includes(building)) throw new Refusal('NOT_FOUND', '这次表决里没有这栋楼', 'building');
  const wanted = building === '' ? all : [building];
  for (const one of wanted) await start(poll, one, ctx);
  const until = patience();
  for (const one of wanted) if (now() < until) await runJob(jobIdOf(pollId, one), ballotChunk, until);
  return {};
};

function requirePrintable(poll: Poll, at: Date): void {
  if (!isFrozen(poll)) throw new Refusal('TOO_EARLY', '公告以后才能打印选票');
  const state = stateAt(poll, at);
  if (state === 'withdrawn') throw new Refusal('TOO_LATE', '这次表决已经撤回，不再打印选票');
  if (state !== 'announced' && state !== 'open') throw new Refusal('TOO_LATE', '投票已经截止，不再打印选票');
}

async function start(
  { _id: pollId, communityId }: Poll,
  building: string,
  { caller, now: at }: Context,
): Promise<void> {
  const _id = jobIdOf(pollId, building);
  const total = await table(units).count({ communityId, building });
  const job = { _id, kind: BALLOTS, communityId, total, input: { pollId, building }, startedBy: caller.openid };
  await startJob(job, at);
  // Asked again, perhaps because a row of the roll was corrected: walked once more, files that say the same stay.
  await table(jobs).update(_id, { state: 'done' }, { state: 'running', cursor: '', done: 0, total, leaseUntil: at });
}

async function buildingsOf({ _id: pollId }: Poll): Promise<string[]> {
  const rows = await table(rollRows).sumBy({ pollId }, 'building');
  return [...rows.keys()].sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }));
}

export const ballotFiles: Handler<typeof print, 'ballotFiles'> = async ({ pollId }, ctx) => {
  const all = await buildingsOf(ctx.subjectOf(polls));
  const ids = all.map((building) => jobIdOf(pollId, building));
  const [running, made] = await Promise.all([
    table(jobs).getMany(ids),
    table(prints).find(
      { about: pollId, kind: 'ballots', part: oneOf(all) },
      { limit: MOST_FILES, orderBy: [['nth', 'asc']] },
    ),
  ]);
  const links = new Map((await linksTo(made.map(({ fileId }) => fileId))).map(({ fileId, url }) => [fileId, url]));
  return {
    buildings: all.map((building) => {
      const job = running.get(jobIdOf(pollId, building));
      const papers = made
        .filter(({ part }) => part === building)
        .map((one) => ({
          ...shown(one, links.get(one.fileId) ?? ''),
          ballots: one.ballots,
          from: one.from,
          to: one.to,
        }));
      const { state = 'none', done = 0, total = 0, error = '' } = job ?? {};
      return { building, state, done, total, error, papers };
    }),
  };
};
