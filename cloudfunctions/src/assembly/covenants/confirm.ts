import { ruleFor } from '@mulin/domain/assembly/matters';
import { dayOf } from '@mulin/domain/day/day';
import { governingDocuments } from '@mulin/shared-types/documents/covenants';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { requireOther } from '../../kit/same-person';
import { requireUploads } from '../../kit/uploads';
import { matterOf, textHashOf } from './kinds';

/**
 * 线下通过: rules that let people vote by phone have first to be passed on paper, and many communities have older ones. Somebody else
 * than who wrote the text down looks at the signed papers and says so; the rule of that day is kept with it.
 */
export const confirmGoverning: Handler<typeof assembly, 'confirmGoverning'> = async (input, ctx) => {
  const { versionId, revision, decidedDay, inForceFrom, note, fileIds } = input;
  const version = ctx.subjectOf(governingDocuments);
  const { caller, now } = ctx;
  await requireOther(version.by, caller.openid, '谁录入的文本，不能由谁自己确认，请换一个人', 'versionId');
  if (decidedDay > dayOf(now)) throw new Refusal('INVALID_INPUT', '通过日期不能晚于今天', 'decidedDay');
  if (inForceFrom < decidedDay) throw new Refusal('INVALID_INPUT', '施行日期不能早于通过日期', 'inForceFrom');
  ruleFor(matterOf[version.kind], decidedDay);
  requireUploads(fileIds, 'polls', version.communityId);
  const as = caller.acting.some(({ role }) => role === 'community') ? ('community' as const) : ('street' as const);
  const adopted = {
    state: 'adopted' as const,
    decidedDay,
    inForceFrom,
    textHash: textHashOf(version),
    confirmed: { note, fileIds, as, by: caller.openid },
  };
  if (!(await table(governingDocuments).update(versionId, { state: 'draft', revision }, adopted)))
    throw new Refusal('CONFLICT', '这一稿已经被改过，或者已经交付表决，请重新打开再看', 'revision');
  ctx.note({ title: version.title, decidedDay, inForceFrom });
  return { versionId };
};
