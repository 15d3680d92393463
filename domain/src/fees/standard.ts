import type { Day } from '../day/day';
import type { PeriodKind } from '../day/period';
import type { Price } from './charge';
import type { FirstOwnerDay } from './handover';
import type { LateClause } from './late-charge';
import type { PrepayIncentive } from './prepay';
import type { Stacking } from './reduction';

export const buildingKinds = ['lift', 'walk-up', 'shop', 'parking'] as const;
export type BuildingKind = (typeof buildingKinds)[number];

/** 包干制: the firm owns the money and the risk; 酬金制: held for the owners, only the commission is the firm's. */
export const feeSystems = { 'lump-sum': '包干制', commission: '酬金制' } as const;
export type FeeSystem = keyof typeof feeSystems;

export const priceTypes = { guide: '政府指导价', market: '市场调节价' } as const;
export type PriceType = keyof typeof priceTypes;

/** What gives a price its force. */
export const groundKinds = { contract: '合同约定', decision: '业主大会决定', 'guide-price': '政府指导价' } as const;
export type GroundKind = keyof typeof groundKinds;

export const cycleTitles: Record<PeriodKind, string> = {
  month: '按月',
  quarter: '按季',
  halfYear: '半年',
  year: '一年',
};

/** A guide price has a band the contract price must lie in; ten-thousandths of a yuan per ㎡·month. Otog has none: optional. */
export interface GuidePrice {
  document: string;
  lowestTenThou: number;
  highestTenThou: number;
}

/**
 * What the long-standing price board must show (发改价检〔2004〕1428号; 明码标价和禁止价格欺诈规定 5–8: 服务项目、内容、价格或者计价方法):
 * printed as it stands and required before publication.
 */
export interface PriceBoard {
  /** 企业名称 */
  firm: string;
  /** 收费对象 */
  chargedTo: string;
  /** 服务内容 */
  content: string;
  /** 服务标准（等级） */
  grade: string;
  /** 计费方式 */
  method: string;
}

/** How the first collection waits (S2: 企业进驻后先服务 2–3 个月再收费). Deferred: owed, due later. Waived: given away. */
export interface FirstCollection {
  mode: 'deferred' | 'waived';
  collectFrom: Day;
}

/** 收费标准: one price of one community for one kind of building, in one version. */
export interface FeeStandard {
  /** The same through all versions: a bill is (unit, standard, period). */
  id: string;
  version: number;
  communityId: string;
  title: string;
  buildingKind: BuildingKind;
  price: Price;
  feeSystem: FeeSystem;
  priceType: PriceType;
  guide?: GuidePrice;
  /** What gives the price its force: a clause of the contract, an owners' decision, or a published guide price. */
  ground: { kind: GroundKind; reference: string };
  board: PriceBoard;
  /** The household chooses among these. */
  cycles: readonly PeriodKind[];
  /** Pay by this day (1–31, month end where shorter) of the first or last month of the period. */
  due: { month: 'first' | 'last'; day: number };
  firstOwnerDay: FirstOwnerDay;
  firstCollection?: FirstCollection;
  vacancy?: { afterMonths: number; percent: number };
  stacking: Stacking;
  incentives: readonly { id: string; title: string; months: number; incentive: PrepayIncentive }[];
  /** None agreed, none charged (民法典 585). */
  lateClause: LateClause | null;
  allocationOrder: 'cost-late-principal' | 'principal-first';
  effectiveFrom: Day;
  /** Last day, for a standard that has been replaced or ends with its contract. */
  effectiveTo?: Day;
  status: 'draft' | 'published' | 'replaced' | 'withdrawn';
  /** The day its notice went up. */
  publishedAt?: Day;
}
