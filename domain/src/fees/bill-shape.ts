import type { Day } from '../day/day';
import type { Period } from '../day/period';
import type { Price } from './charge';
import type { Delivered, Payer } from './handover';
import type { Stretch } from './service-time';
import type { FeeStandard, FeeSystem } from './standard';
import type { SubsidyMode } from './subsidy-plan';

/** The home as the bill sees it. */
export interface BilledUnit {
  id: string;
  /** History of the area, earliest first; the first counts from the beginning. Area 0.01 ㎡, or number of spaces. */
  quantities: readonly { from: Day; quantity: number }[];
  delivered: Delivered;
  /** A developer's promise to pay binds the developer, through this day. */
  developerPaysUntil?: Day;
}

/** An approved reduction (减免) or vacancy rate, for days from … to …, both inside. */
export interface Concession {
  id: string;
  kind: 'reduction' | 'vacancy';
  percentOff: number | string;
  from: Day;
  to: Day;
  /** Who bears it decides the posting, never the household's sum. */
  fundedBy: 'provider' | 'government' | 'sharedEarnings';
}

export interface Circumstances {
  payer?: Payer;
  /** Later published versions that come into force inside the period; one bill, one rounding (example 13). */
  laterVersions?: readonly FeeStandard[];
  concessions?: readonly Concession[];
  /** 财政补贴 rates, each from its day on; of a mode `info` it is shown only, `deducts` is a line of its own. */
  subsidies?: readonly { from: Day; rateTenThou: number; mode: SubsidyMode }[];
}

/** One stretch of the bill with the arithmetic a person can follow. */
export interface BillStep extends Stretch {
  price: Price;
  quantity: number;
  text: string;
}

export interface BillLine {
  kind: 'reduction' | 'vacancy' | 'subsidy';
  /** Concession id; the reason behind it is sensitive (个人信息保护法 28) and stays with the approver. */
  id: string;
  label: string;
  fen: number;
  fundedBy: Concession['fundedBy'];
}

export interface Bill {
  id: string;
  unitId: string;
  communityId: string;
  standardId: string;
  standardVersions: number[];
  /** Decides whose money it is in the ledger. */
  feeSystem: FeeSystem;
  payer: Payer;
  period: Period;
  serviceFrom: Day;
  serviceTo: Day;
  due: Day;
  steps: BillStep[];
  grossFen: number;
  /** Each rounded once; net = gross − lines, no further rounding. */
  lines: BillLine[];
  netFen: number;
  /** Government subsidy paid to the firm for this home and time: shown for information, not deducted. */
  subsidyInfoFen: number;
}
