import type { Share } from '../../fund/share-out';
import { credit, type Dimensions, debit, type Event, type Line, type Posting, post } from '../posting';

/** Fen per home. */
export interface OfUnit {
  unitId: string;
  fen: number;
}

/** 期初分户账: what the bureau or the bank kept before, home by home. */
export function openingTaken(event: Event, homes: readonly OfUnit[]): Posting {
  const total = homes.reduce((sum, { fen }) => sum + fen, 0);
  return post(event, '维修资金期初余额', [debit('F1001', total), ...ofUnits('F3001', homes)]);
}

/** 首期、续筹 paid into the special account (table nos. 50 and 51 in one, 58). Nothing unpaid ever stands on an account to be spent. */
export function depositPaid(event: Event, memo: string, home: OfUnit): Posting {
  return post(event, memo, [debit('F1001', home.fen), ...ofUnits('F3001', [home])]);
}

/** 补足分摊: an owner's or the developer's share that the account could not bear is paid. */
export function shortfallPaid(event: Event, from: 'owner' | 'developer', home: OfUnit, about: Dimensions): Posting {
  const account = from === 'owner' ? 'F1101' : 'F1102';
  return post(event, '维修资金分摊补足', [
    debit('F1001', home.fen, about),
    credit(account, home.fen, { ...about, unitId: home.unitId }),
  ]);
}

/** 利息到账 (table no. 52). */
export function interestReceived(event: Event, fen: number, about: Dimensions): Posting {
  return post(event, '维修资金利息', [debit('F1001', fen, about), credit('F3002', fen, about)]);
}

/** … distributed (table no. 53). */
export function interestShared(event: Event, homes: readonly OfUnit[]): Posting {
  const total = homes.reduce((sum, { fen }) => sum + fen, 0);
  return post(event, '维修资金利息分配', [debit('F3002', total), ...ofUnits('F3001', homes)]);
}

/** 预付、应急垫付 before settlement (table no. 56). */
export function advancePaid(event: Event, emergency: boolean, fen: number, about: Dimensions): Posting {
  const account = emergency ? 'F1201' : 'F1202';
  return post(event, emergency ? '维修资金应急垫付' : '维修工程预付款', [
    debit(account, fen, about),
    credit('F1001', fen, about),
  ]);
}

/** 维修费用分摊 to the accounts (table no. 54): homes by area, what an account cannot bear is owed by its owner, unsold by the developer. */
export function workCharged(
  event: Event,
  shares: readonly Share[],
  retentionFen: number,
  { projectId, decisionId, counterparty }: Dimensions,
): Posting {
  const about: Dimensions = {
    ...(projectId === undefined ? {} : { projectId }),
    ...(decisionId === undefined ? {} : { decisionId }),
    ...(counterparty === undefined ? {} : { counterparty }),
  };
  const total = shares.reduce((sum, { shareFen }) => sum + shareFen, 0);
  const lines = shares.flatMap(({ unitId, fromAccountFen, dueFen, developerFen }): Line[] => [
    debit('F3001', fromAccountFen, { ...about, unitId }),
    debit('F1101', dueFen, { ...about, unitId }),
    debit('F1102', developerFen, { ...about, unitId }),
  ]);
  return post(event, '维修费用分摊', [
    ...lines,
    credit('F2001', total - retentionFen, about),
    credit('F2002', retentionFen, about),
  ]);
}

/** 结算: of what is owed to the contractor, the advance is paid already and the retention waits. */
export function workSettled(
  event: Event,
  { emergency, advanceFen, retentionFen }: { emergency: boolean; advanceFen: number; retentionFen: number },
  about: Dimensions,
): Posting {
  return post(event, '维修工程结算', [
    debit('F2001', advanceFen + retentionFen, about),
    credit(emergency ? 'F1201' : 'F1202', advanceFen, about),
    credit('F2002', retentionFen, about),
  ]);
}

/** 支付工程款 (table no. 55), 退还质保金. */
export function contractorPaid(event: Event, what: 'work' | 'retention', fen: number, about: Dimensions): Posting {
  return post(event, what === 'work' ? '支付维修工程款' : '退还维修质保金', [
    debit(what === 'work' ? 'F2001' : 'F2002', fen, about),
    credit('F1001', fen, about),
  ]);
}

const ofUnits = (account: string, homes: readonly OfUnit[]): Line[] =>
  homes.map(({ unitId, fen }) => credit(account, fen, { unitId }));
