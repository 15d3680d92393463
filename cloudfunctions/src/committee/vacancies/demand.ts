import { membersMeet } from '@mulin/domain/assembly/committee/seats';
import { dayOf } from '@mulin/domain/day/day';
import { committees, reElectionCalls } from '@mulin/shared-types/documents/committee';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { transaction } from '../../kit/database';
import { requireUploads } from '../../kit/uploads';
import { inOffice, type Term } from '../terms/term';
import { callId, callIn, callTitles, freshCall } from './call';

type Committee = typeof committee;

/** Each member in person, written down one by one; with more than half of all members an election must be started. */
export const objectToCommittee: Handler<Committee, 'objectToCommittee'> = async ({ reason }, ctx) => {
  const { _id } = ctx.subjectOf(committees);
  const { caller, now } = ctx;
  const outcome = await transaction(async (tx) => {
    const term = requireStanding(await tx.get(committees, _id));
    const sitting = inOffice(term);
    const own = sitting.find(({ openid }) => openid === caller.openid);
    if (!own) throw new Refusal('CONFLICT', '要在任委员本人提出，不能代');
    const there = await tx.get(reElectionCalls, callId(_id, 'members'));
    const call = there ?? freshCall(term, 'members', now);
    const said = { memberId: own.memberId, openid: caller.openid, reason, at: now };
    const known = call.objections.some(({ memberId }) => memberId === own.memberId);
    const objections = known ? call.objections : [...call.objections, said];
    // Only members in office count, on both sides.
    const objecting = objections.filter((one) => sitting.some(({ memberId }) => memberId === one.memberId)).length;
    const reached = membersMeet('objectToAll', objecting, sitting.length);
    const standing = reached && call.state === 'gathering' ? { state: 'standing' as const, sinceDay: dayOf(now) } : {};
    if (there) await tx.update(reElectionCalls, there._id, { objections, version: there.version + 1, ...standing });
    else await tx.insert(reElectionCalls, { ...call, objections, ...standing });
    return { objecting, of: sitting.length, reached };
  });
  ctx.note({ objecting: outcome.objecting, of: outcome.of });
  return outcome;
};

export const demandReElection: Handler<Committee, 'demandReElection'> = async ({ from, reason, fileIds }, ctx) => {
  const { _id, communityId } = ctx.subjectOf(committees);
  requireUploads(fileIds, 'committee', communityId);
  const isNew = await transaction(async (tx) =>
    callIn(tx, requireStanding(await tx.get(committees, _id)), from, { reason, fileIds, at: ctx.now }),
  );
  if (!isNew) throw new Refusal('CONFLICT', `“${callTitles[from]}”已经登记过`);
  ctx.note({ from });
  return {};
};

function requireStanding(term: Term | undefined): Term {
  if (!term || term.state === 'ended') throw new Refusal('CONFLICT', '这一届业委会已经换届，请刷新后再看');
  return term;
}
