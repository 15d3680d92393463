import { type Bands, depositReturn, performanceDeposit, type ReturnFormula } from '../../fees/deposit';
import { budgetOverrun, firstDeposit, topUp } from '../../fees/fund-sums';
import { earnings, leastToFund, splitEarnings } from '../../fees/shared-earnings';
import { subsidy, subsidyPlan } from '../../fees/subsidy';
import { commissionResult, lumpSumResult } from '../../fees/surplus';
import { tenThousandYuan } from '../../money/ten-thousand';
import type { Inputs } from './compare';
import { has, number, numbers, percent, records, text } from './read';

export const publicKinds = {
  earnings: (inputs: Inputs) => {
    const cap = has(inputs, 'costCapPercent') ? percent(inputs, 'costCapPercent') : undefined;
    const found = earnings(number(inputs, 'incomeFen'), number(inputs, 'costFen'), number(inputs, 'taxFen', 0), cap);
    return {
      net: found.netFen,
      owners: found.ownersFen,
      firm: found.firmFen,
      allowedCost: found.allowedCostFen,
      disallowed: found.disallowedCostFen,
      value: found.netFen,
    };
  },
  earningsUse: (inputs: Inputs) => {
    const netFen = number(inputs, 'netFen');
    const split = has(inputs, 'fundPercent') ? splitEarnings(netFen, percent(inputs, 'fundPercent')) : undefined;
    const minToFund = has(inputs, 'firstDepositFen')
      ? leastToFund(
          netFen,
          number(inputs, 'fundBalanceFen', 0),
          number(inputs, 'firstDepositFen'),
          percent(inputs, 'minPercent', 50),
        )
      : 0;
    return { fund: split?.fundFen, commonRepair: split?.commonRepairFen, minToFund };
  },
  subsidy: (inputs: Inputs) => {
    const list = has(inputs, 'segments') ? records(inputs, 'segments') : [inputs];
    const stretches = list.map((item) => ({
      rateTenThou: number(item, 'rateTenThou'),
      months: number(item, 'months', 1),
    }));
    return subsidy(number(inputs, 'areaCenti'), stretches, number(inputs, 'coefficientPercent', 100));
  },
  subsidyPlan: (inputs: Inputs) => {
    const tiers = records(inputs, 'tiers').map((tier) => ({
      areaCenti: number(tier, 'areaCenti'),
      ratesTenThou: numbers(tier, 'ratesTenThou'),
    }));
    const { years, totalFen } = subsidyPlan(tiers);
    const named = Object.fromEntries(years.map((fen, index) => [`year${index + 1}`, fen]));
    return { ...named, total: totalFen, wan: [...years, totalFen].map(tenThousandYuan), value: totalFen };
  },
  deposit: (inputs: Inputs) => performanceDeposit(number(inputs, 'yearlyFeeFen'), percent(inputs, 'percent', 10)),
  depositReturn: (inputs: Inputs) => {
    const found = depositReturn(
      number(inputs, 'depositFen'),
      number(inputs, 'years'),
      number(inputs, 'year', 1),
      number(inputs, 'score'),
      returnFormula(text(inputs, 'formula', 'proportional')),
      {
        threshold: number(inputs, 'threshold', 80),
        ...(has(inputs, 'bands') ? { bands: bands(inputs) } : {}),
      },
    );
    return { slice: found.sliceFen, back: found.backFen, withheld: found.withheldFen, value: found.backFen };
  },
  fundLevy: (inputs: Inputs) =>
    firstDeposit(number(inputs, 'costPerSqmFen'), percent(inputs, 'percent'), number(inputs, 'areaCenti')),
  topUp: (inputs: Inputs) => {
    const found = topUp(number(inputs, 'firstFen'), number(inputs, 'balanceFen'), percent(inputs, 'target', 100));
    return { threshold: found.thresholdFen, due: found.dueFen, value: found.dueFen };
  },
  fundOverrun: (inputs: Inputs) => {
    const limitFen = has(inputs, 'limitFen') ? number(inputs, 'limitFen') : undefined;
    const found = budgetOverrun(
      number(inputs, 'budgetFen'),
      number(inputs, 'finalFen'),
      number(inputs, 'limitPercent', 10),
      limitFen,
    );
    return { reapply: found.reapplyFen, flagged: found.flagged, value: found.reapplyFen };
  },
  surplus: (inputs: Inputs) => {
    if (inputs.system === 'lump-sum') {
      const found = lumpSumResult(number(inputs, 'feesFen'), number(inputs, 'spentFen'));
      return { firm: found.firmFen, owners: found.ownersFen };
    }
    const commission = has(inputs, 'commissionFen')
      ? { fen: number(inputs, 'commissionFen') }
      : { percent: percent(inputs, 'commissionPercent') };
    const found = commissionResult(number(inputs, 'collectedFen'), number(inputs, 'spentFen'), commission);
    return { commission: found.commissionFen, owners: found.ownersFen };
  },
};

function returnFormula(name: string): ReturnFormula {
  if (name.startsWith('band')) return 'banded';
  if (name.startsWith('thresh')) return 'threshold';
  if (name === 'proportional') return name;
  throw new Error(`no formula named ${name}`);
}

function bands(inputs: Inputs): Bands {
  return records(inputs, 'bands').map((band) => ({ from: number(band, 'from'), percent: number(band, 'percent') }));
}
