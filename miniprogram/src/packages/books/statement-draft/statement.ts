import type { Cloud } from '../../../cloud/cloud';

/** A half-year statement computed from the books. */
export type Statement = Awaited<ReturnType<Cloud['board']['statement']>>;
export type StatementBrief = Awaited<ReturnType<Cloud['board']['statements']>>['statements'][number];
export type StatementKind = Statement['kind'];
export type StatementLine = Statement['figures']['lines'][number];

/** 变化超过 20%: these need a reason before the statement can be handed in. */
export const unexplained = (lines: readonly StatementLine[]): StatementLine[] => lines.filter(({ big }) => big);
