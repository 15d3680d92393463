import { PETITION } from '@mulin/domain/assembly/petition';
import { petitions as petitionsCollection } from '@mulin/shared-types/documents/petitions';
import type { units } from '@mulin/shared-types/documents/places';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Context, Handler } from '../../kit/context';
import { type Row, table } from '../../kit/database';
import { isDevelopers, NOT_HANDED_OVER } from '../voting/undelivered';
import { type Petition, type Signature, stateAt } from './petition';
import { votingHead } from './sign';
import { ownHomes, petitionView, signaturesOf } from './view';

export const petitions: Handler<typeof assembly, 'petitions'> = async ({ communityId, skip, limit }, ctx) => {
  const [total, found, homes] = await Promise.all([
    table(petitionsCollection).count({ communityId }),
    table(petitionsCollection).find({ communityId }, { skip, limit, orderBy: [['startedAt', 'desc']] }),
    ownHomes(ctx),
  ]);
  const heads = [...new Set(homes.map(({ headId }) => headId))];
  return { total, rows: await Promise.all(found.map((one) => petitionView(one, heads, ctx))) };
};

export const petition: Handler<typeof assembly, 'petition'> = async (_input, ctx) => {
  const subject = ctx.subjectOf(petitionsCollection);
  const homes = onePerHead(await ownHomes(ctx));
  const heads = homes.map(({ headId }) => headId);
  const signatures = new Map((await signaturesOf(subject._id, heads)).map((one) => [one.headId, one]));
  return {
    petition: await petitionView(subject, heads, ctx),
    source: PETITION.source,
    answer: PETITION.answer,
    homes: await Promise.all(homes.map((home) => homeView(home, subject, signatures.get(home.headId), ctx))),
  };
};

/** Several homes of one head are one signature. */
function onePerHead(homes: readonly Row<typeof units>[]): Row<typeof units>[] {
  const seen = new Map<string, Row<typeof units>>();
  for (const home of homes) if (home.kind !== 'parking' && !seen.has(home.headId)) seen.set(home.headId, home);
  return [...seen.values()];
}

async function homeView(home: Row<typeof units>, petition: Petition, signature: Signature | undefined, ctx: Context) {
  const { areaCenti } = await votingHead(home);
  const signed = signature?.state === 'signed';
  const why = (await isDevelopers(home)) ? NOT_HANDED_OVER : whyNot(petition, signature, signed, ctx);
  return { unitId: home._id, label: home.label, areaCenti, signed, why };
}

/** Why the caller can neither sign for this head nor take its signature back; empty if one of the two is possible. */
function whyNot(petition: Petition, signature: Signature | undefined, signed: boolean, { caller, now }: Context) {
  const state = stateAt(petition, now);
  if (signed && state === 'reached') return '已经签够了，签名不能再撤回';
  if (signed && signature?.by !== caller.openid) return '您家的共有人已经签了，一家只算一次';
  if (state !== 'collecting' && state !== 'reached') return '签名已经结束';
  return now >= petition.until ? '签名已经截止' : '';
}
