import type { BallotSheet } from '../../src/print/documents/ballot';
import type { NoticeOf } from '../../src/print/documents/notice';
import type { ShownPoll } from '../../src/print/documents/words';

const question = (questionId: string, shortName: string, text: string): ShownPoll['questions'][number] => ({
  questionId,
  kind: 'decision',
  matter: 'company',
  matterTitle: '选聘解聘物业',
  shortName,
  text,
  ifAgree: '锡源物业再管 3 年，物业费单价不变。',
  ifAgainst: '另选一家，选好之前仍由锡源物业管。',
  ruleText: '参加的要到全体的三分之二以上；同意的要多于参加的半数。面积和人数都要够。',
  covenantVersionId: null,
  special: false,
  seats: null,
  candidates: [],
});

export const election: ShownPoll['questions'][number] = {
  ...question('q3', '选业委会', '选举第二届业主委员会委员'),
  kind: 'election',
  matter: 'committee',
  matterTitle: '选举业委会',
  ifAgree: '',
  ifAgainst: '',
  ruleText:
    '参加的要到全体的三分之二以上；同意的要多于参加的半数。面积和人数都要够。每位候选人分开算。应选 5 人，可以少选。',
  covenantVersionId: null,
  seats: 5,
  candidates: ['王秀兰', '巴图', '赵喆', '欧阳淼淼', '敖其尔', '刘昪', '那仁图雅'].map((name, nth) => ({
    candidateId: `k${nth}`,
    name,
    label: `${nth + 1}号楼2单元501`,
    introduction: '退休教师，住进小区十二年，做过楼长，懂一点账。',
  })),
};

/** A vote as the notice shows it: two matters and an election. */
export const poll: ShownPoll = {
  pollId: 'p1',
  communityId: 'c_xiyuan',
  title: '2026 年业主大会定期会议',
  kind: 'regular',
  state: 'announced',
  buildings: [],
  scopeText: '全小区业主表决',
  legalMode: 'paper-binding',
  legalModeText: '以纸质选票为准，手机投票同时留痕',
  announcedAt: '2026-07-01T02:00:00.000Z',
  opensAt: '2026-07-17T00:00:00.000Z',
  closesAt: '2026-07-25T10:00:00.000Z',
  paperUntil: '2026-07-27T10:00:00.000Z',
  questions: [
    question(
      'q1',
      '续聘',
      '是否续聘鄂托克旗锡源物业服务有限公司为本小区物业服务企业，合同期三年，服务标准和收费单价不变？',
    ),
    question('q2', '换电梯', '是否使用专项维修资金 182,000.00 元更换 3 号楼 2 单元电梯曳引机和钢丝绳？'),
    election,
  ],
  policies: [
    { setting: 'duplicates', title: '重复投票', answer: '以最后一票为准', ground: '议事规则第十八条' },
    { setting: 'countParking', title: '车位面积', answer: '不计入', ground: '' },
    { setting: 'proxyCap', title: '一个人最多受几位业主委托', answer: '最多 3 位', ground: '议事规则第二十条' },
  ],
  changeable: true,
  sealed: false,
  sealedTo: null,
  turnout: null,
  cardHash: 'a1'.repeat(32),
  files: [{ fileId: 'cloud://test.bucket/polls/c/a.pdf', url: '' }],
};

export const noticeOf: NoticeOf = {
  community: '锡源小区',
  poll,
  cardHash: 'a1'.repeat(32),
  rollRoot: '7f'.repeat(32),
  totalAreaCenti: 4_826_350,
  totalHeads: 452,
  publisher: '业委会',
  withdrawnReason: '',
};

/** Codes as the roll would give them: two groups of five, each once. */
export const sheets = (many: number): BallotSheet[] =>
  Array.from({ length: many }, (_, nth) => ({
    code: `K${String(nth).padStart(4, '0')}-F3C7X`,
    units: [{ label: `${1 + Math.floor(nth / 40)}号楼${1 + (nth % 3)}单元${100 + nth}`, areaCenti: 8_800 + nth }],
    areaCenti: 8_800 + nth,
  }));
