import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { wholeDayText } from '@mulin/domain/day/spoken';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Block } from '../paper/paper';
import { resultBlocks } from './result';
import { kindTitle, momentOfLaw } from './words';

export type ShownResult = OutputOf<(typeof assembly.operations)['result']>;

export interface DecisionOf {
  community: string;
  result: ShownResult;
  rollRoot: string;
}

/** 业主大会决定: what was decided and by which exact figures, the deadlines, and room for signatures and seal. */
export function decisionBlocks({ community, result, rollRoot }: DecisionOf): Block[] {
  const { poll, results } = result;
  const binding = poll.legalMode !== 'consultation';
  return [
    { kind: 'title', text: binding ? `${community}业主大会决定` : `${community}征求意见结果`, under: poll.title },
    ...standing(result),
    { kind: 'text', indent: true, text: opening(community, result) },
    ...results.flatMap(resultBlocks),
    { kind: 'heading', text: '不服怎么办' },
    { kind: 'text', indent: true, text: remedies(result) },
    proof(poll.cardHash, rollRoot),
    { kind: 'gap', height: 6 },
    { kind: 'signatures', lines: ['业主委员会（盖章）', '日期'] },
    { kind: 'signatures', lines: ['计票人', '监票人', '社区见证人'] },
  ];
}

/** Whether it holds yet, or not any more. */
function standing({ poll, objectUntil }: ShownResult): Block[] {
  const bold = (text: string): Block[] => [{ kind: 'text', bold: true, align: 'center', text }];
  if (poll.state === 'revoked') return bold('本决定已被依法撤销（《物业管理条例》第十九条）');
  if (poll.state === 'final') return [];
  return bold(`公示中：${wholeDayText(objectUntil)}前可以提出异议`);
}

function opening(community: string, { poll, countedAt }: ShownResult): string {
  const when = `${momentOfLaw(poll.opensAt)} 至 ${momentOfLaw(poll.closesAt)}`;
  const force = poll.legalMode === 'consultation' ? '本次是征求意见，不作为正式决定。' : '';
  return `${community}${kindTitle[poll.kind]}于 ${when} 投票（${poll.scopeText}），${momentOfLaw(countedAt)} 计票。各件事须面积和人数都达到法定比例才算通过（《民法典》第二百七十八条），结果如下。${force}`;
}

function remedies({ objectUntil, courtUntil }: ShownResult): string {
  return `对计票有异议的，${wholeDayText(objectUntil)}前向业委会、社区或镇街提出，并可用复核包自己重算一遍。认为决定侵害自己合法权益或者违反法定程序的，可以请求人民法院撤销（《民法典》第二百八十条第二款），期限是知道或者应当知道决定之日起一年（最高人民法院建筑物区分所有权解释第十二条）；从计票日算，到 ${wholeDayText(courtUntil)}。`;
}

function proof(cardHash: string | null, rollRoot: string): Block {
  const card = cardHash ?? '';
  return {
    kind: 'beside',
    code: `mulin-card:${card}`,
    caption: `表决卡指纹\n${receiptCode(card)}`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['表决卡指纹', `${receiptCode(card)}\n${card}`],
          ['名册指纹', `${receiptCode(rollRoot)}\n${rollRoot}`],
        ],
      },
      {
        kind: 'text',
        small: true,
        text: '指纹应当和公告上的一样。选票、名册和算法都在复核包里，不用相信任何人，自己就能重算。',
      },
    ],
  };
}
