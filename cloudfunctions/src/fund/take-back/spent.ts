import { fundAccounts, fundDues } from '@mulin/shared-types/documents/fund';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { Refusal } from '@mulin/shared-types/refusal';
import { oneOf, table } from '../../kit/database';
import type { Entry } from '../entry';
import { writtenBy } from './written';

const IDS_AT_ONCE = 500;
const MOST_DUES = 60_000;

export const belowNothing = new Refusal(
  'CONFLICT',
  '有的分户账余额不够退：钱已经用掉，或者给在办的项目预留了。冲回会让分户账变成负数，不能冲回',
);

/** Looked at before anybody is asked to confirm: an account never goes below nothing, a project's payments never stand on nothing. */
export async function refuseIfSpent(wrong: Entry): Promise<void> {
  switch (wrong.kind) {
    case 'opening':
    case 'interest':
      return refuseIfShort(wrong);
    case 'settlement':
      return refuseIfPaidOn(wrong);
    default:
  }
}

async function refuseIfShort(wrong: Entry): Promise<void> {
  const homes = (await writtenBy(wrong)).flatMap((posting) => posting.homes);
  for (let at = 0; at < homes.length; at += IDS_AT_ONCE) {
    const part = homes.slice(at, at + IDS_AT_ONCE);
    const found = await table(fundAccounts).find(
      { _id: oneOf(part.map(({ unitId }) => unitId)) },
      { limit: IDS_AT_ONCE, fields: ['balanceFen', 'heldFen'] },
    );
    const free = new Map(found.map(({ _id, balanceFen, heldFen }) => [_id, balanceFen - heldFen]));
    if (part.some(({ unitId, fen }) => (free.get(unitId) ?? 0) < fen)) throw belowNothing;
  }
}

/** 结算 is taken back only while nothing has been paid on the strength of it. */
async function refuseIfPaidOn({ projectId }: Entry): Promise<void> {
  const project = await table(fundProjects).get(projectId ?? '');
  if (!project) throw new Error(`no project ${projectId}`);
  if (project.state !== 'settled') throw new Refusal('CONFLICT', '这个项目已经公示，结算不能再冲回');
  if (project.paidFen > project.advanceFen) {
    throw new Refusal('CONFLICT', '结算以后已经付过款，先把付款冲回，再冲回结算');
  }
  const dues = await table(fundDues).findAll({ projectId: project._id }, { atMost: MOST_DUES, fields: ['state'] });
  if (dues.some(({ state }) => state === 'paid')) {
    throw new Refusal('CONFLICT', '已经有业主补交了分摊，先把补交的冲回，再冲回结算');
  }
}
