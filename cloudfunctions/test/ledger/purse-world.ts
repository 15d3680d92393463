import { uploadPath } from '@mulin/shared-types/uploads';
import type { TestCloud } from '../cloud';
import { places, staff } from '../world';
import { posted } from './posted';

export const { community: communityId } = places;
export const voucherFile = (cloud: TestCloud, name = 'a.jpg') =>
  cloud.upload(uploadPath('vouchers', communityId, name), 'picture');

/** Rent for common premises, into the special account or taken by the firm. Fen. */
export async function earned(cloud: TestCloud, amountFen: number, more: Record<string, unknown> = {}) {
  const fileIds = [await voucherFile(cloud)];
  const draft = await cloud.as(staff.cashier).ledger.enterSharedIncome({
    communityId,
    entryId: `in-${amountFen}-${Math.random().toString(36).slice(2)}`,
    account: 'S4003',
    amountFen,
    day: '2026-07-10',
    title: '门面租金',
    counterparty: '小超市',
    contract: '租赁合同',
    paperDecision: '2024 年第 2 项决定',
    fileIds,
    ...more,
  } as never);
  await posted(cloud, draft);
}

let tap = 0;

/** A use of it, entered by the committee. */
export async function used(cloud: TestCloud, kind: string, amountFen: number, more: Record<string, unknown> = {}) {
  tap += 1;
  const { entryId } = await cloud.as(staff.committee).ledger.enterUse({
    communityId,
    requestId: `use-${tap}`,
    kind,
    amountFen,
    day: '2026-07-20',
    title: '按决定使用公共收益',
    counterparty: '某公司',
    fileIds: [await voucherFile(cloud)],
    ...more,
  } as never);
  return entryId;
}

export const confirmed = (cloud: TestCloud, entryId: string, who: string = staff.manager) =>
  cloud.as(who).ledger.confirmPurse({ entryId, agree: true });

/** Spent by the committee, with its voucher. */
export async function spent(cloud: TestCloud, kind: string, amountFen: number, more: Record<string, unknown> = {}) {
  tap += 1;
  const { entryId } = await cloud.as(staff.committee).ledger.enterSpending({
    communityId,
    requestId: `spent-${tap}`,
    kind,
    amountFen,
    day: '2026-07-20',
    title: '打印选票',
    counterparty: '打印店',
    fileIds: [await voucherFile(cloud)],
    ...more,
  } as never);
  return entryId;
}
