import { unitTransfers } from '@mulin/shared-types/documents/transfers';
import type { account } from '@mulin/shared-types/operations/account';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { maskNames } from '../../kit/masked';
import { samePerson } from '../../kit/same-person';
import { unseal } from '../../kit/sealed';

type Account = typeof account;

export const listTransfers: Handler<Account, 'transfers'> = async ({ communityId, skip, limit }, { caller }) => {
  const found = await table(unitTransfers).find({ communityId }, { skip, limit, orderBy: [['askedAt', 'desc']] });
  const decides = caller.acting.some(({ role }) => role === 'manager' || role === 'community');
  return {
    transfers: await Promise.all(
      found.map(async (one) => ({
        transferId: one._id,
        unitLabel: one.unitLabel,
        day: one.day,
        ownersMasked: maskNames(one.owners.map(({ nameSealed }) => unseal('name', nameSealed))),
        certificate: one.certificate,
        whyWithout: one.whyWithout,
        state: one.state,
        answer: one.answer,
        mayDecide: decides && one.state === 'asked' && !(await samePerson(one.askedBy, caller.openid)),
      })),
    ),
  };
};

/** Only while it waits is there something to compare. */
export const transferFiles: Handler<Account, 'transferFiles'> = async (_, { subjectOf, note }) => {
  const { _id, state, owners, fileIds } = subjectOf(unitTransfers);
  note({ transferId: _id });
  if (state !== 'asked') return { owners: [], files: [] };
  return { owners: owners.map(({ nameSealed }) => unseal('name', nameSealed)), files: await linksTo(fileIds) };
};
