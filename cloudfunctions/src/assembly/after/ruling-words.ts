import type { Ruling } from './rulings-of';

export const rulingKinds = {
  correction: '责令限期改正',
  revocation: '撤销决定',
  withdrawal: '撤回原来的处理',
} as const satisfies Record<Ruling['kind'], string>;

export const RULING_GROUND = '《物业管理条例》第十九条第二款';

export const rulingStates = {
  'in-force': '有效',
  reported: '已报告改好，等核对',
  complied: '已经改好',
  superseded: '后来撤回或改了',
} as const satisfies Record<Ruling['state'], string>;
