import { formatArea } from '@mulin/domain/area/area';
import { monthsText } from '@mulin/domain/day/spoken';
import type { Bill as Reckoned } from '@mulin/domain/fees/bill-shape';
import { exactCharge } from '@mulin/domain/fees/charge';
import { exactYuan } from '@mulin/domain/money/exact';
import { formatFen } from '@mulin/domain/money/fen';
import { rateText } from '@mulin/domain/money/rate';
import { buildingKinds } from '@mulin/shared-types/building-kinds';
import type { sumLine } from '@mulin/shared-types/values';
import type * as z from 'zod';
import type { Standard } from './fee-standard';
import type { Span } from './months';
import type { Unit } from './reckoning';

export type SumLine = z.output<typeof sumLine>;

const areaSources = { register: '不动产证登记', surveyed: '实测面积', contract: '合同面积' } as const;

/** 怎么算的: one operand a line, so that anyone can follow with a pocket calculator; rounded once, at the end. */
export function sumLines(reckoned: Reckoned, unit: Unit, standard: Standard, span: Span): SumLine[] {
  const [step, ...more] = reckoned.steps;
  const operands =
    step && more.length === 0 && 'months' in step.time
      ? plainOperands(unit, step.quantity, standard, span)
      : stepOperands(reckoned);
  return [
    ...operands,
    ...reductionLines(reckoned, standard),
    line('=', '应缴', '四舍五入到分，只取一次', formatFen(reckoned.netFen), '元'),
  ];
}

/** Each approved reduction is a line of its own, so that the sum can be followed; why it was granted is nobody's business. */
function reductionLines({ lines, grossFen }: Reckoned, { terms }: Standard): SumLine[] {
  if (lines.length === 0) return [line('−', '减免', '没有', formatFen(0), '元')];
  return [
    line('=', '减免前', '四舍五入到分', formatFen(grossFen), '元'),
    ...lines.map(({ kind, label, fen }) =>
      line('−', label, kind === 'vacancy' ? vacantText(terms) : whyOff[kind], formatFen(fen), '元'),
    ),
  ];
}

const vacantText = ({ vacancy }: Standard['terms']): string =>
  vacancy ? `空置满 ${vacancy.afterMonths} 个月后按 ${vacancy.percent}% 收，收费标准里公示了` : '';

const whyOff: Record<Exclude<Reckoned['lines'][number]['kind'], 'vacancy'>, string> = {
  reduction: '社区批准的减免，按批准的日子算',
  subsidy: '镇街替您付给物业，按补贴方案',
};

function plainOperands(unit: Unit, quantity: number, standard: Standard, span: Span): SumLine[] {
  const ground = `${buildingKinds[standard.kind]}，${standard.ground}`;
  const [size, price] =
    standard.basis === 'area'
      ? [
          line('', '建筑面积', areaSources[unit.areaSource], formatArea(quantity), '㎡'),
          line('×', '每平方米每月', ground, rateText(standard.rateTenThou), '元/㎡·月'),
        ]
      : byPiece(standard, unit, ground);
  return [size, price, line('×', '月数', monthsText(span), String(span.months), '个月')];
}

/** By the home or by the space: one of it. */
function byPiece({ basis, rateTenThou }: Standard, unit: Unit, ground: string): [SumLine, SumLine] {
  const [name, piece] = basis === 'unit' ? ['房屋', '户'] : ['车位', '个'];
  return [
    line('', name, unit.label, '1', piece),
    line('×', `每${piece}每月`, ground, rateText(rateTenThou), `元/${piece}·月`),
  ];
}

/** The price or the area changed inside the period: one line per stretch, exact, added before the one rounding. */
function stepOperands({ steps }: Reckoned): SumLine[] {
  return steps.map((step, index) =>
    line(index === 0 ? '' : '+', `${step.from} 至 ${step.to}`, step.text, exactYuan(exactCharge(step)), '元'),
  );
}

function line(operator: SumLine['operator'], name: string, why: string, value: string, unit: string): SumLine {
  return { operator, name, why, value, unit };
}
