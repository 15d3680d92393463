import type { Slip } from '../layout/slips';
import type { Block } from '../paper/paper';
import { areaText, momentOfLaw, type ShownPoll } from './words';

/** One head's paper ballot. */
export interface BallotSheet {
  code: string;
  units: readonly { label: string; areaCenti: number }[];
  areaCenti: number;
}

export interface BallotsOf {
  community: string;
  poll: Pick<ShownPoll, 'title' | 'questions' | 'closesAt'>;
  /** Which of two ballots of one head counts, in words. */
  whichCounts: string;
}

/** Homes named on a slip; of the rest only the number, since they are all in the one area. */
const MOST_HOMES = 6;

/** 纸质选票: whose head, its code, every question with boxes of one size, nothing ticked, a line to sign on. No name: the owner writes it. */
export function ballotSlip({ code, units, areaCenti }: BallotSheet, { community, poll, whichCounts }: BallotsOf): Slip {
  const homes = units
    .slice(0, MOST_HOMES)
    .map(({ label }) => label)
    .join('、');
  const more = units.length > MOST_HOMES ? `等 ${units.length} 处` : '';
  const blocks: Block[] = [
    {
      kind: 'beside',
      code,
      caption: '扫一扫，读出编号',
      blocks: [
        { kind: 'text', bold: true, text: `${community}业主大会选票` },
        { kind: 'text', text: poll.title },
        {
          kind: 'facts',
          rows: [
            ['编号', code],
            ['房屋', `${homes}${more}`],
            ['面积', `${areaText(areaCenti)} ㎡，1 人 1 票`],
          ],
        },
      ],
    },
    ...poll.questions.flatMap(questionBlocks),
    { kind: 'text', small: true, text: howTo(poll.closesAt, whichCounts) },
    { kind: 'signatures', lines: ['业主签名', '交票日期'] },
  ];
  return { blocks, foot: `选票编号 ${code}　${poll.title}` };
}

function questionBlocks(question: ShownPoll['questions'][number], index: number): Block[] {
  const { kind, text, seats, candidates } = question;
  const asked: Block = { kind: 'text', bold: true, text: `${index + 1}. ${text}` };
  if (kind === 'decision') return [asked, { kind: 'choices', options: ['同意', '反对', '弃权'] }];
  const how: Block = {
    kind: 'text',
    small: true,
    text: `同意谁就在谁前面打勾，最多勾 ${seats} 人，可以少勾；多勾的，这一件算无效票。`,
  };
  return [asked, how, { kind: 'choices', options: candidates.map(({ name }) => name) }];
}

const howTo = (closesAt: string, whichCounts: string): string =>
  `每位业主一票。每件事只在一个方框里打勾，涂改或多选的这一件算无效票。业主本人签名，${momentOfLaw(closesAt)}前交到业委会或社区。${whichCounts}`;
