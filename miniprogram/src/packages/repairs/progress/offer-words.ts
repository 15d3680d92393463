import { yuan } from '../../../ui/figures';
import type { Repair } from './request';

type Offer = Repair['offers'][number];

/** What saying yes leads to, for who would be billed and for who would not. */
export function whatFollows({ fen, wishedBy }: Pick<Offer, 'fen' | 'wishedBy'>, yesBinds: boolean): string {
  if (!yesBinds && wishedBy) return `${wishedBy}说想修，已经告诉业主，等业主同意。账单由业主付；不想等了可以点不同意。`;
  if (!yesBinds) return '这笔钱的账单由业主付，您说想修以后，要等业主同意，师傅才动手。';
  const asked = wishedBy ? `${wishedBy}说想修。` : '';
  return `${asked}同意以后，修完会出一张 ${yuan(fen)} 元的账单，由业主付，在“缴费”里付，不会多收。`;
}
