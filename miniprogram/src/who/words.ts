import { squareMetres } from '../ui/figures';
import type { Home } from './me';

type Relation = Home['relation'];

export const relationTitle: Record<Relation, string> = { owner: '业主', family: '家属', tenant: '租户' };

/** A home's number with room to breathe: 3号楼2单元501 → 3 号楼 2 单元 501. */
export const labelText = (label: string): string => label.replace(/([0-9A-Za-z]) ?(号楼|单元) ?/g, '$1 $2 ').trim();

/** Under the number on the door plate: 业主 王秀兰 · 103.40㎡ · 多层住宅; in 大字 and on inner pages 王秀兰 · 103.40㎡. */
export function plateMeta({ relation, ownerName, areaCenti, kindTitle }: Home, brief: boolean): string {
  const area = `${squareMetres(areaCenti)}㎡`;
  if (brief) return `${ownerName} · ${area}`;
  const who = relation === 'owner' ? `业主 ${ownerName}` : `${ownerName}家，我是${relationTitle[relation]}`;
  return `${who} · ${area} · ${kindTitle}`;
}

/** Whose home it is, and what one cannot do there. */
export function homeNote({ relation, ownerName, kindTitle }: Home): string {
  if (relation === 'owner') return `我的 · ${kindTitle}`;
  return relation === 'family' ? `${ownerName}家 · 我只能代缴和报修` : `租${ownerName}的 · 我只能缴费和报修`;
}
