import { dayOf } from '@mulin/domain/day/day';
import { certificates as certificatesCollection } from '@mulin/shared-types/documents/arrears';
import { units } from '@mulin/shared-types/documents/places';
import type { arrears } from '@mulin/shared-types/operations/arrears';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../../fees/place';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { codeOf } from '../../kit/paper-code';
import { serialOf, shownCertificate } from './certificate';
import { settledOn } from './settled';

const SHOWN = 20;

/** 开具结清证明: nobody types what it says. */
export const issueCertificate: Handler<typeof arrears, 'issueCertificate'> = async ({ unitId }, ctx) => {
  const settled = await settledOn(unitId, ctx.now);
  if ('hindrance' in settled) throw new Refusal('CONFLICT', settled.hindrance, 'unitId');
  const { name, company } = communityIn(ctx);
  const { communityId, label } = ctx.subjectOf(units);
  const serial = serialOf(unitId, ctx.now, settled.feesFrom, settled.feesTo);
  await table(certificatesCollection).insertIfAbsent({
    _id: serial,
    communityId,
    communityName: name,
    companyName: company.name,
    unitId,
    unitLabel: label,
    day: dayOf(ctx.now),
    ...settled,
    issuedBy: ctx.caller.openid,
    issuedAt: ctx.now,
  });
  ctx.note({ serial, feesTo: settled.feesTo });
  return { serial };
};

export const certificates: Handler<typeof arrears, 'certificates'> = async ({ unitId }, { now }) => {
  const [issued, settled] = await Promise.all([
    table(certificatesCollection).find({ unitId }, { limit: SHOWN, orderBy: [['issuedAt', 'desc']] }),
    settledOn(unitId, now),
  ]);
  return {
    certificates: await Promise.all(
      issued.map(async (one) => ({ ...(await shownCertificate(one)), code: codeOf('certificate', one._id) })),
    ),
    hindrance: 'hindrance' in settled ? settled.hindrance : '',
  };
};
