import { units } from '@mulin/shared-types/documents/places';
import { unitTransfers } from '@mulin/shared-types/documents/transfers';
import type { account } from '@mulin/shared-types/operations/account';
import type { Handler } from '../../kit/context';
import { type Row, table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { maskNames } from '../../kit/masked';
import { samePerson } from '../../kit/same-person';
import { unseal } from '../../kit/sealed';
import { moneyOfHomes, moneyWritten, staysBy } from './home-money';

type Account = typeof account;
type Transfer = Row<typeof unitTransfers>;

export const listTransfers: Handler<Account, 'transfers'> = async ({ communityId, skip, limit }, { caller }) => {
  const found = await table(unitTransfers).find({ communityId }, { skip, limit, orderBy: [['askedAt', 'desc']] });
  const decides = caller.acting.some(({ role }) => role === 'manager' || role === 'community');
  const waiting = found.filter(({ state }) => state === 'asked').map(({ unitId }) => unitId);
  const [money, homes] = await Promise.all([moneyOfHomes(waiting), table(units).getMany(waiting)]);
  const stays = (one: Transfer) => staysBy(one, homes.get(one.unitId)?.owners ?? []);
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
        ...(one.state === 'asked' && !stays(one) ? money(one.unitId) : moneyWritten(one)),
        sameOwner: one.sameOwner,
        creditToBuyer: one.creditFileIds.length > 0,
        mayDecide: decides && one.state === 'asked' && !(await samePerson(one.askedBy, caller.openid)),
      })),
    ),
  };
};

/** Only while it waits is there something to compare. */
export const transferFiles: Handler<Account, 'transferFiles'> = async (_, { subjectOf, note }) => {
  const { _id, state, owners, fileIds, creditFileIds } = subjectOf(unitTransfers);
  note({ transferId: _id });
  if (state !== 'asked') return { owners: [], files: [], creditFiles: [] };
  const [files, creditFiles] = await Promise.all([linksTo(fileIds), linksTo(creditFileIds)]);
  return { owners: owners.map(({ nameSealed }) => unseal('name', nameSealed)), files, creditFiles };
};
