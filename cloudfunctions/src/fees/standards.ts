import { requireCompleteStandard } from '@mulin/domain/fees/check-standard';
import { termLines } from '@mulin/domain/fees/term-lines';
import { buildingKinds } from '@mulin/shared-types/building-kinds';
import { standards as standardsCollection } from '@mulin/shared-types/documents/fees';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import { companyRoles, supervisorRoles } from '@mulin/shared-types/roles';
import type { Context, Handler } from '../kit/context';
import { Duplicate, oneOf, table } from '../kit/database';
import { feeStandardOf, type Standard } from './fee-standard';
import { communityIn } from './place';

/** A community rarely writes more than a handful in its life. */
const MOST_STANDARDS = 500;

export const draftStandard: Handler<typeof fees, 'draftStandard'> = async (input, ctx) => {
  const community = communityIn(ctx);
  if (input.basis !== 'area' && input.rateTenThou % 100 !== 0) {
    throw new Refusal('INVALID_INPUT', '按户、按个收费的单价写到分就可以', 'rateTenThou');
  }
  const draft = (version: number): Standard => ({
    ...input,
    _id: `${community._id}:${input.kind}:${version}`,
    feeSystem: community.company.feeSystem,
    state: 'draft',
    version,
    publishedAt: null,
    noticeId: null,
    by: ctx.caller.openid,
    at: ctx.now,
  });
  requireCompleteStandard(feeStandardOf(draft(1), community));
  const { kind } = input;
  for (;;) {
    const version = (await table(standardsCollection).count({ communityId: community._id, kind })) + 1;
    try {
      await table(standardsCollection).insert(draft(version));
      return { standardId: draft(version)._id };
    } catch (error) {
      if (!(error instanceof Duplicate)) throw error;
    }
  }
};

/** A draft is the company's own paper; what residents are shown hangs on the board. */
const seesDrafts = ({ caller }: Context): boolean =>
  caller.acting.some(({ role }) => [...companyRoles, ...supervisorRoles, 'committee'].some((one) => one === role));

export const standards: Handler<typeof fees, 'standards'> = async ({ communityId }, ctx) => {
  const community = communityIn(ctx);
  const states = seesDrafts(ctx) ? (['draft', 'published', 'ended'] as const) : (['published', 'ended'] as const);
  const found = await table(standardsCollection).findAll(
    { communityId, state: oneOf(states) },
    {
      atMost: MOST_STANDARDS,
      orderBy: [
        ['kind', 'asc'],
        ['version', 'desc'],
      ],
    },
  );
  return {
    standards: found.flatMap(({ state, ...one }) =>
      state === 'withdrawn'
        ? []
        : {
            ...one,
            state,
            standardId: one._id,
            kindTitle: buildingKinds[one.kind],
            sheet: termLines(feeStandardOf({ ...one, state }, community)),
            publishedAt: one.publishedAt?.toISOString() ?? null,
          },
    ),
  };
};
