import { dayOf } from '@mulin/domain/day/day';
import type { OutputOf } from '@mulin/shared-types/contract';
import { electronicConsents } from '@mulin/shared-types/documents/consents';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { idOf } from '../../kit/ids';
import { requireUpload } from '../../kit/uploads';
import type { Consent } from './consent';

/** A community does not get more of them. */
const MOST = 50;

type Shown = OutputOf<(typeof assembly.operations)['consents']>['rows'][number];

/** 登记主管部门同意书. The same paper put on record twice is one. */
export const recordConsent: Handler<typeof assembly, 'recordConsent'> = async (input, { caller, now, note }) => {
  const { communityId, number, day, until = null, fileId } = input;
  requireUpload(fileId, 'polls', communityId, 'fileId');
  if (day > dayOf(now)) throw new Refusal('INVALID_INPUT', '同意日期不能晚于今天', 'day');
  if (until !== null && until < day) throw new Refusal('INVALID_INPUT', '有效期不能早于同意日期', 'until');
  const consentId = idOf('k', 'place', communityId, 'consent', number, fileId);
  const consent: Consent = {
    _id: consentId,
    communityId,
    number,
    day,
    until,
    fileId,
    state: 'in-force',
    endedReason: '',
    by: caller.openid,
    at: now,
  };
  await table(electronicConsents).insertIfAbsent(consent);
  note({ number, day, until });
  return { consentId };
};

/** 同意书作废: from now on no vote can be announced by it. */
export const endConsent: Handler<typeof assembly, 'endConsent'> = async ({ consentId, reason }, ctx) => {
  const { state, number } = ctx.subjectOf(electronicConsents);
  if (state === 'in-force')
    await table(electronicConsents).update(consentId, { state }, { state: 'ended', endedReason: reason });
  ctx.note({ number, reason });
  return { state: 'ended' };
};

export const consents: Handler<typeof assembly, 'consents'> = async ({ communityId }, { now }) => {
  const found = await table(electronicConsents).find({ communityId }, { limit: MOST, orderBy: [['at', 'desc']] });
  return { rows: await Promise.all(found.map((one) => consentView(one, now))) };
};

export async function consentView({ _id, number, day, until, state, fileId }: Consent, now: Date): Promise<Shown> {
  const over = until !== null && until < dayOf(now);
  const [file = { fileId, url: '' }] = await linksTo([fileId]);
  return { consentId: _id, number, day, until, state: state === 'in-force' && over ? 'over' : state, file };
}
