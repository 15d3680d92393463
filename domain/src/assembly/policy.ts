import { Refusal } from '@mulin/shared-types/refusal';

export type Channel = 'electronic' | 'paper';

/** What the statutes leave open and the rules of procedure 议事规则 must settle. Frozen in the poll card. */
export interface Policy {
  /** An abstention takes part (and so weighs against). */
  abstain: 'participates';
  invalid: 'not-participating' | 'participating';
  ballotScope: 'owner' | 'unit';
  duplicates: 'last' | 'first';
  /** Which way of voting prevails when one head used both; `null`: none. */
  channelPriority: readonly Channel[] | null;
  countParking: boolean;
  /** Silence joined to the majority 从众: never by software (Civil Code 278 asks for taking part). */
  followMajority: false;
  rights: 'holder-at-cast' | 'holder-on-roll';
  /** Equal at the last seat of an election: people decide, this says how. */
  tieBreak: 'second-ballot' | 'lot';
  /** For so many heads at most one agent may vote; 0: no proxies. */
  proxyCap: number;
}

export const DEFAULT_POLICY: Policy = {
  abstain: 'participates',
  invalid: 'not-participating',
  ballotScope: 'owner',
  duplicates: 'last',
  channelPriority: null,
  countParking: false,
  followMajority: false,
  rights: 'holder-at-cast',
  tieBreak: 'second-ballot',
  proxyCap: 3,
};

export interface Point {
  setting: keyof Policy;
  /** The question, as the page asks it. */
  title: string;
  /** Where the answer is to be found or why it is open. */
  source: string;
  options: readonly { value: string | boolean | number; text: string }[];
}

/** An agent of more heads than this is no agent any more but a party. */
const MOST_PROXIES = 20;

/** Every open point with its permitted answers, for the page that prepares a poll. `channelPriority` takes a list of channels, `proxyCap` any number up to twenty. */
export const OPEN_POINTS: readonly Point[] = [
  {
    setting: 'abstain',
    title: '弃权票',
    source: '法律未明文；弃权者已参与表决',
    options: [{ value: 'participates', text: '计入参与表决，不计入同意' }],
  },
  {
    setting: 'invalid',
    title: '无效票',
    source: '由业主大会议事规则约定',
    options: [
      { value: 'not-participating', text: '不计入参与表决' },
      { value: 'participating', text: '计入参与表决，不计入同意' },
    ],
  },
  {
    setting: 'ballotScope',
    title: '一个业主有多套房',
    source: '最高法院建筑物区分所有权解释第九条：一人多套按一人计算',
    options: [
      { value: 'owner', text: '一票代表其全部房屋' },
      { value: 'unit', text: '按房屋分别填票，意见不一致时交监票人' },
    ],
  },
  {
    setting: 'duplicates',
    title: '重复投票',
    source: '由业主大会议事规则约定',
    options: [
      { value: 'last', text: '以最后一票为准' },
      { value: 'first', text: '以第一票为准' },
    ],
  },
  {
    setting: 'channelPriority',
    title: '纸质与电子都投了',
    source: '由业主大会议事规则约定',
    options: [
      { value: 'paper', text: '以纸质票为准' },
      { value: 'electronic', text: '以电子票为准' },
    ],
  },
  {
    setting: 'countParking',
    title: '车位面积',
    source: '业主大会和业主委员会指导规则第二十五条：由议事规则约定',
    options: [
      { value: false, text: '不计入' },
      { value: true, text: '计入' },
    ],
  },
  {
    setting: 'followMajority',
    title: '未投票视为同意多数',
    source: '《民法典》第二百七十八条要求参与表决，系统不提供',
    options: [{ value: false, text: '不采用' }],
  },
  {
    setting: 'rights',
    title: '表决期间房屋过户',
    source: '法律未明文，由议事规则约定',
    options: [
      { value: 'holder-at-cast', text: '投票时的权利人投票，已投的按重复投票规则处理' },
      { value: 'holder-on-roll', text: '名册冻结时的业主投票' },
    ],
  },
  {
    setting: 'tieBreak',
    title: '选举最后一席票数相同',
    source: '法律未明文，由议事规则约定；由人决定，系统不代为决定',
    options: [
      { value: 'second-ballot', text: '票数相同的人再投一次' },
      { value: 'lot', text: '由社区见证，当场抽签' },
    ],
  },
  {
    setting: 'proxyCap',
    title: '一个人最多受几位业主委托',
    source: '《物业管理条例》第十二条可以委托；人数由议事规则约定（如《潍坊市物业管理条例》第三十二条：不超过三人）',
    options: [
      { value: 0, text: '不接受委托' },
      { value: 1, text: '最多 1 位' },
      { value: 3, text: '最多 3 位' },
    ],
  },
];

/** Fills the gaps from `defaults`; an unknown setting or value stops the poll before it opens. */
export function parsePolicy(input: unknown, defaults: Policy = DEFAULT_POLICY): Policy {
  if (input === undefined || input === null) return defaults;
  if (typeof input !== 'object' || Array.isArray(input))
    throw new Refusal('INVALID_INPUT', '计票设定格式不正确', 'policy');
  for (const [setting, value] of Object.entries(input)) check(setting, value);
  return { ...defaults, ...input };
}

function check(setting: string, value: unknown): void {
  const point = OPEN_POINTS.find((one) => one.setting === setting);
  if (!point) throw new Refusal('INVALID_INPUT', `没有“${setting}”这项计票设定`, `policy.${setting}`);
  const known = (one: unknown) => point.options.some((option) => option.value === one);
  const fine =
    point.setting === 'channelPriority'
      ? value === null || (Array.isArray(value) && value.every(known) && new Set(value).size === value.length)
      : point.setting === 'proxyCap'
        ? typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= MOST_PROXIES
        : known(value);
  if (!fine) throw new Refusal('INVALID_INPUT', `“${point.title}”的设定不被允许`, `policy.${setting}`);
}
