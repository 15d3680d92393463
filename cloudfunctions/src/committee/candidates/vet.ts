import { addDays, dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { candidates } from '@mulin/shared-types/documents/elections';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { requireUploads } from '../../kit/uploads';
import { takeStep } from './change';
import { isOwnCase } from './own-case';
import { requireSelf } from './stand';

type Committee = typeof committee;

/** 资格审核 by the community, the party branch's opinion beside it (REQUIREMENTS B2). Who is found not qualified is told why. */
export const vet: Handler<Committee, 'vet'> = async ({ qualified, reason, branchOpinion, fileIds }, ctx) => {
  const candidate = ctx.subjectOf(candidates);
  const { caller, now } = ctx;
  if (await isOwnCase(candidate, ctx)) throw new Refusal('CONFLICT', '不能审核自己，请另一位同事来办');
  if (!qualified && reason === '') throw new Refusal('INVALID_INPUT', '不符合条件要写明理由，本人看得到', 'reason');
  if (!qualified && fileIds.length === 0) throw new Refusal('INVALID_INPUT', '不符合条件要附上依据材料', 'fileIds');
  requireUploads(fileIds, 'committee', candidate.communityId);
  await takeStep({
    candidateId: candidate._id,
    at: now,
    stages: ['vetting'],
    isVerdict: true,
    from: ['standing', 'qualified', 'unqualified'],
    change: ({ objection }, { objectDays }) => {
      if (objection) throw new Refusal('CONFLICT', '本人已经提出异议，由镇街答复');
      const verdict = { qualified, reason, branchOpinion, fileIds, by: caller.openid, at: now };
      return {
        state: qualified ? 'qualified' : 'unqualified',
        vetting: { ...verdict, objectUntil: addDays(dayOf(now), objectDays) },
      };
    },
  });
  ctx.note({ candidateId: candidate._id, qualified });
  return {};
};

/** Once, in time, by the candidate. */
export const objectToVetting: Handler<Committee, 'objectToVetting'> = async ({ text }, ctx) => {
  const candidate = ctx.subjectOf(candidates);
  const { now } = ctx;
  requireSelf(candidate, ctx);
  await takeStep({
    candidateId: candidate._id,
    at: now,
    stages: ['nominating', 'vetting'],
    from: ['unqualified'],
    change: ({ objection, vetting }) => {
      if (objection) throw new Refusal('CONFLICT', '异议只能提一次，镇街会答复');
      if (vetting && dayOf(now) > vetting.objectUntil) {
        throw new Refusal('TOO_LATE', `提异议的时间到 ${dayText(vetting.objectUntil)}为止`);
      }
      return { objection: { text, at: now, upheld: null, answer: '', answeredBy: null, answeredAt: null } };
    },
  });
  return {};
};

export const answerObjection: Handler<Committee, 'answerObjection'> = async ({ upheld, answer }, ctx) => {
  const candidate = ctx.subjectOf(candidates);
  const { caller, now } = ctx;
  if (await isOwnCase(candidate, ctx)) throw new Refusal('CONFLICT', '自己提的异议，请另一位同事来答复');
  await takeStep({
    candidateId: candidate._id,
    at: now,
    stages: ['nominating', 'vetting'],
    from: ['unqualified'],
    isVerdict: true,
    change: ({ objection, vetting }) => {
      if (vetting?.by === caller.openid) throw new Refusal('CONFLICT', '审核是您作的，异议请另一位同事来答复');
      if (!objection || objection.upheld !== null) throw new Refusal('CONFLICT', '没有等待答复的异议，请刷新后再看');
      return {
        state: upheld ? 'qualified' : 'unqualified',
        objection: { ...objection, upheld, answer, answeredBy: caller.openid, answeredAt: now },
      };
    },
  });
  ctx.note({ candidateId: candidate._id, upheld });
  return {};
};
