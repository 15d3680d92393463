import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import type { Block } from '../paper/paper';

/** 指纹: short for the eye, whole for whoever wants to be sure, the card's as QR code to compare with a phone. */
export const fingerprints = (
  rows: readonly (readonly [name: string, value: string])[],
  cardHash: string,
  why: string,
): Block => ({
  kind: 'beside',
  code: `mulin-card:${cardHash}`,
  caption: `表决卡指纹\n${receiptCode(cardHash)}`,
  blocks: [
    { kind: 'facts', rows },
    { kind: 'text', small: true, text: why },
  ],
});
