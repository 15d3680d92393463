import { meetingTitle } from '@mulin/domain/assembly/card/meeting';
import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import type { Block } from '../paper/paper';
import { fingerprints } from './fingerprints';
import { areaText, momentOfLaw, type ShownPoll } from './words';

export interface NoticeOf {
  community: string;
  poll: ShownPoll;
  cardHash: string;
  rollRoot: string;
  totalAreaCenti: number;
  totalHeads: number;
  publisher: string;
  /** Empty unless the vote was taken back before it opened. */
  withdrawnReason: string;
}

/** 业主大会会议公告, to be read standing at a door: matters in full, each with its rule, then how to vote. */
export function noticeBlocks(of: NoticeOf): Block[] {
  const { community, poll } = of;
  return [
    { kind: 'title', text: `${community}召开业主大会会议公告`, under: poll.title },
    ...withdrawn(of),
    { kind: 'text', text: '各位业主：' },
    {
      kind: 'text',
      indent: true,
      text: `根据《中华人民共和国民法典》第二百七十八条和《物业管理条例》第十四条，现公告本次业主大会会议要表决的事和投票办法。`,
    },
    { kind: 'facts', rows: facts(of) },
    { kind: 'heading', text: `一、要表决的 ${poll.questions.length} 件事` },
    ...poll.questions.flatMap(questionBlocks),
    { kind: 'heading', text: '二、怎样投票' },
    ...howToVote(poll),
    { kind: 'heading', text: '三、法律没有写明的，本次这样办' },
    {
      kind: 'table',
      columns: [
        { title: '事情', share: 28 },
        { title: '本次怎样办', share: 40 },
        { title: '依据', share: 32 },
      ],
      rows: poll.policies.map(({ title, answer, ground }) => [title, answer, ground === '' ? '没有指明条款' : ground]),
    },
    { kind: 'heading', text: '四、名册和附件' },
    {
      kind: 'text',
      indent: true,
      text: '开始投票前，请在小程序里核对自己在名册上的一行，或到业委会、社区查看；有出入请提出，会有人答复。',
    },
    {
      kind: 'text',
      indent: true,
      text:
        poll.files.length === 0
          ? '本次没有附件。'
          : `附件共 ${poll.files.length} 份，在小程序本次表决的页面上可以打开。`,
    },
    {
      kind: 'text',
      align: 'right',
      text: `${of.publisher}　${poll.announcedAt ? wholeDayText(dayOf(poll.announcedAt)) : ''}`,
    },
    proof(of),
  ];
}

function withdrawn({ withdrawnReason }: NoticeOf): Block[] {
  return withdrawnReason === ''
    ? []
    : [{ kind: 'text', bold: true, text: `本次表决已在开始前撤回：${withdrawnReason}` }];
}

function facts({ poll, totalAreaCenti, totalHeads }: NoticeOf): [string, string][] {
  const rows: [string, string][] = [
    ['会议', meetingTitle(poll.kind)],
    ['谁来投', poll.scopeText],
    ['投票时间', `${momentOfLaw(poll.opensAt)} 至 ${momentOfLaw(poll.closesAt)}`],
    ['名册', `${totalHeads} 人，${areaText(totalAreaCenti)} ㎡`],
    ['表决效力', poll.legalModeText],
    ['表决编号', poll.pollId],
  ];
  if (poll.paperUntil !== poll.closesAt)
    rows.push(['纸质票', `截止前交到的，${momentOfLaw(poll.paperUntil)} 前录入完毕`]);
  return rows;
}

function questionBlocks(question: ShownPoll['questions'][number], index: number): Block[] {
  const { text, matterTitle, ruleText, kind, candidates, ifAgree, ifAgainst } = question;
  const plain: Block =
    kind === 'decision'
      ? {
          kind: 'facts',
          rows: [
            ['属于', matterTitle],
            ['怎样算通过', ruleText],
            ['同意会怎样', ifAgree],
            ['反对会怎样', ifAgainst],
          ],
        }
      : {
          kind: 'facts',
          rows: [
            ['属于', matterTitle],
            ['怎样算当选', ruleText],
          ],
        };
  const list: Block[] =
    kind === 'decision'
      ? []
      : [
          {
            kind: 'table',
            columns: [
              { title: '序号', share: 10, align: 'center' },
              { title: '候选人', share: 20 },
              { title: '房号', share: 26 },
              { title: '介绍', share: 44 },
            ],
            rows: candidates.map(({ name, label, introduction }, nth) => [String(nth + 1), name, label, introduction]),
          },
        ];
  return [{ kind: 'text', bold: true, text: `第 ${index + 1} 件　${text}` }, plain, ...list];
}

function howToVote(poll: ShownPoll): Block[] {
  const steps = [
    '手机：微信打开“睦邻”小程序，业主本人在“议事”里打开本次表决，逐件选好，看一遍再交。交完有回执，可以查到自己的票登记在第几号。',
    '纸质：到业委会或社区领取印有您家编号的选票，打勾、签名，在截止前交回；不会用手机的，可以请工作人员上门。',
    poll.changeable ? '截止前可以改，只算最后一次。' : '只算第一次交的票，交了不能改。',
    '每位业主一票：有几套房也是一票，面积加在一起；一套房几个人共有，推选一人来投。',
    '弃权算参加，不算同意。没有投票的，不算参加，也不会被算成同意或反对。',
  ];
  return steps.map((text, index) => ({ kind: 'text', text: `${index + 1}. ${text}` }));
}

const proof = ({ cardHash, rollRoot }: NoticeOf): Block =>
  fingerprints(
    [
      ['表决卡指纹', `${receiptCode(cardHash)}\n${cardHash}`],
      ['名册指纹', `${receiptCode(rollRoot)}\n${rollRoot}`],
    ],
    cardHash,
    '公告后，事项、规则、时间和名册有一处改动，指纹就会不同。请拍照留存，和小程序里、回执上的对照。',
  );
