import { type GroundKind, groundKinds as grounds } from '@mulin/domain/fees/standard';
import type { Standard } from './Standing';

export type Kind = Standard['kind'];
export type Cycle = Standard['cycles'][number];
type PriceType = Standard['priceType'];

export const buildingKinds = [
  { id: 'lift', text: '电梯住宅' },
  { id: 'walk-up', text: '多层住宅' },
  { id: 'shop', text: '商铺' },
  { id: 'parking', text: '车位' },
] as const satisfies readonly { id: Kind; text: string }[];

export const priceTypes = [
  { id: 'market', text: '市场调节价' },
  { id: 'guide', text: '政府指导价' },
] as const satisfies readonly { id: PriceType; text: string }[];

export const cycleTitles: Record<Cycle, string> = { month: '按月', quarter: '按季', 'half-year': '半年', year: '一年' };

export const allCycles = (['half-year', 'year', 'quarter', 'month'] as const).map((id) => ({
  id,
  text: cycleTitles[id],
}));

export const groundKinds = (Object.keys(grounds) as GroundKind[]).map((id) => ({ id, text: grounds[id] }));

type Basis = Standard['basis'];

export const bases = [
  { id: 'area', text: '按建筑面积' },
  { id: 'unit', text: '按户' },
] as const satisfies readonly { id: Basis; text: string }[];

/** Spaces are charged by the piece, everything else by its area or by the home. */
export const basisOf = (kind: Kind | undefined, chosen: Basis): Basis =>
  kind === 'parking' ? 'space' : chosen === 'space' ? 'area' : chosen;
