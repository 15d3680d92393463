import { ballots, polls } from '@mulin/shared-types/documents/assembly';
import { memberships } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import { type MessageKind, messageKinds, messageSubjects } from '@mulin/shared-types/message-kinds';
import { residentRoles } from '@mulin/shared-types/roles';
import * as z from 'zod';
import { stateAt } from '../assembly/calling/poll';
import { inForce } from '../kit/authorise';
import { now } from '../kit/clock';
import { above, oneOf, table } from '../kit/database';
import type { ChunkOf, Job, Step } from '../kit/jobs';
import { residentsOf } from '../kit/recipients';
import { type Addressed, type Message, tellEach } from '../kit/tell';

/** Memberships or heads a checkpoint. */
const CHUNK = 200;

const input = z.object({
  audience: z.union([
    z.object({ of: z.enum(['owners', 'residents']) }),
    z.object({ of: z.enum(['poll', 'silent']), pollId: z.string() }),
  ]),
  message: z.object({
    key: z.string(),
    communityId: z.string(),
    kind: z.enum(Object.keys(messageKinds) as MessageKind[]),
    title: z.string(),
    body: z.string(),
    about: z.object({ kind: z.enum(messageSubjects), id: z.string(), unitId: z.string().optional() }).nullable(),
    urgent: z.boolean().default(false),
    asks: z.boolean().default(false),
  }),
});

/** One page of people. Done again after a crash it finds their messages there. */
export const tellChunk: ChunkOf = (job) => {
  const { audience, message } = input.parse(job.input);
  if ('pollId' in audience) return tellHeads(job, audience, message);
  return tellCommunity(job, audience.of === 'owners' ? ['owner'] : residentRoles, message);
};

async function tellCommunity(
  job: Job,
  only: readonly (typeof residentRoles)[number][],
  message: Message,
): Promise<Step> {
  const page = await table(memberships).find(
    { communityId: job.communityId, status: 'active', role: oneOf(only), _id: above(job.cursor) },
    { limit: CHUNK, orderBy: [['_id', 'asc']] },
  );
  const bound = page.filter((one) => inForce(one, now()));
  await tellEach(
    bound.map(({ openid }) => ({ ...message, openid })),
    now(),
  );
  return stepAfter(page, job);
}

/** Whether a head has voted is read with its page: who has voted by then is not reminded. */
async function tellHeads(
  job: Job,
  { of, pollId }: { of: 'poll' | 'silent'; pollId: string },
  message: Message,
): Promise<Step> {
  const silent = of === 'silent';
  if (silent && !(await isOpen(pollId))) return { cursor: job.cursor, done: 0, finished: true };
  const page = await table(ballots).find(
    { pollId, ...(silent ? { voted: false } : {}), _id: above(job.cursor) },
    { limit: CHUNK, orderBy: [['_id', 'asc']], fields: ['unitIds'] },
  );
  const headOf = new Map(page.flatMap(({ _id, unitIds }) => unitIds.map((unitId) => [unitId, _id] as const)));
  const owners = await residentsOf([...headOf.keys()], now(), ['owner']);
  const homes = silent ? await table(units).getMany(owners.map(({ unitId }) => unitId)) : new Map();
  const addressed = owners.map(({ openid, unitId }): Addressed => {
    if (!silent) return { ...message, openid };
    const about = message.about && { ...message.about, unitId };
    return {
      ...message,
      openid,
      about,
      key: `${message.key}.${headOf.get(unitId)}`,
      home: homes.get(unitId)?.label ?? '',
    };
  });
  await tellEach(addressed, now());
  return stepAfter(page, job);
}

async function isOpen(pollId: string): Promise<boolean> {
  const poll = await table(polls).get(pollId);
  return poll !== undefined && stateAt(poll, now()) === 'open';
}

const stepAfter = (page: readonly { _id: string }[], job: Job): Step => ({
  cursor: page.at(-1)?._id ?? job.cursor,
  done: page.length,
  finished: page.length < CHUNK,
});
