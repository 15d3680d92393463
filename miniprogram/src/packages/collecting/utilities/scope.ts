import { CloudError } from '../../../cloud/error';

export const scopes = [
  { id: 'community', text: '全小区' },
  { id: 'building', text: '几栋楼' },
  { id: 'stair', text: '一个单元' },
  { id: 'lift', text: '一部电梯' },
] as const;

/** Who shares a meter, as it is chosen. */
export interface Where {
  scope: (typeof scopes)[number]['id'];
  buildings: string[];
  /** As typed; a lift may serve a building that has one stair only. */
  stair: string;
}

/** What belongs to another scope is left out. */
export function scopeOf({ scope, buildings, stair }: Where) {
  const whole = scope === 'community';
  if (!whole && buildings.length === 0) throw new CloudError('INVALID_INPUT', '选楼栋', 'buildings');
  const narrow = scope === 'stair' || (scope === 'lift' && stair.trim() !== '');
  return { scope, buildings: whole ? [] : buildings, stair: narrow ? stairIn(stair) : null };
}

function stairIn(text: string): number {
  const stair = Number(text.trim());
  if (Number.isInteger(stair) && stair >= 1 && stair <= 99) return stair;
  throw new CloudError('INVALID_INPUT', '填单元号，比如 2', 'stair');
}
