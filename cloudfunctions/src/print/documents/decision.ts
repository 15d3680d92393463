import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Block } from '../paper/paper';
import { fingerprints } from './fingerprints';
import { resultBlocks } from './result';
import type { ShownResult } from './words';

type Operations = typeof assembly.operations;
export type Wording = OutputOf<Operations['decisionText']>;

export interface DecisionOf {
  wording: Wording;
  result: ShownResult;
  cardHash: string;
  rollRoot: string;
  /** What the notice of the result says of the ballots counted and their package. */
  counted: string;
}

/** 业主大会决定: the exact wording, then how it was counted, the fingerprints, and room for seal and signatures. */
export function decisionBlocks({ wording, result, cardHash, rollRoot, counted }: DecisionOf): Block[] {
  const { title, paragraphs, signature, fingerprint } = wording;
  return [
    { kind: 'title', text: title, under: result.poll.title },
    ...standing(wording, result),
    ...paragraphs.map((text): Block => ({ kind: 'text', indent: true, text })),
    ...signature.map((text): Block => ({ kind: 'text', align: 'right', text })),
    { kind: 'signatures', lines: ['业主委员会（盖章）', '日期'] },
    { kind: 'gap', height: 18 },
    { kind: 'title', text: '附：计票明细' },
    ...result.results.flatMap(resultBlocks),
    { kind: 'text', text: counted },
    fingerprints(
      [
        ['决定书指纹', fingerprint],
        ['表决卡指纹', `${receiptCode(cardHash)}\n${cardHash}`],
        ['名册指纹', `${receiptCode(rollRoot)}\n${rollRoot}`],
      ],
      cardHash,
      '表决卡和名册的指纹应当和召开公告上的一样。选票、名册和算法都在复核包里，自己就能重算。',
    ),
    { kind: 'signatures', lines: ['计票人', '监票人', '社区见证人'] },
  ];
}

/** Whether it holds yet, or not any more. */
function standing({ final }: Wording, { poll }: ShownResult): Block[] {
  const said = poll.state === 'revoked' ? '已被撤销，不再有效' : final ? '' : '公示中，还不是最后结果';
  return said === '' ? [] : [{ kind: 'text', bold: true, align: 'center', text: said }];
}
