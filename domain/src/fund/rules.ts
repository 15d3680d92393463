/**
 * 维修资金的口径, as data with where each comes from. What is not confirmed for this region says so in `confirm`; a city with its own
 * rule changes the figure here and nowhere else.
 */
export interface FundRule {
  value: number;
  unit: '天' | '%' | '次' | '个工作日';
  source: string;
  /** What has to be asked of the bureau first; empty when the text itself was read. */
  confirm: string;
}

const own = '产品默认口径，本地没有查到规定，待核';
const elsewhere = (place: string) => `外地条例（${place}）的数，本地适用待核`;

export const FUND_RULES = {
  /** 续筹: strictly under this share of the first deposit. */
  topUpUnder: {
    value: 30,
    unit: '%',
    source: '续筹提醒线',
    confirm: elsewhere('北京 83、上海 65'),
  },
  /** 公告征求意见: how long it hangs. */
  commentDays: { value: 15, unit: '天', source: '公告征求意见', confirm: own },
  /** 超预算 sends the excess back for application. */
  overBudget: { value: 10, unit: '%', source: '超预算重新申请', confirm: elsewhere('杭州 72') },
  advanceCap: { value: 30, unit: '%', source: '预付款不超过预算', confirm: own },
  emergencyAdvanceCap: { value: 50, unit: '%', source: '应急垫付不超过预算', confirm: elsewhere('绍兴 51、丽水 47') },
  retention: { value: 5, unit: '%', source: '质保金', confirm: own },
  /** 事后公示 of an emergency: from the first payment. */
  afterNotice: { value: 30, unit: '天', source: '应急使用后公示', confirm: elsewhere('台州 52') },
  quarterDays: { value: 10, unit: '天', source: '季度统计上报', confirm: own },
  repeated: { value: 3, unit: '次', source: '一年里同一种应急情形达到这么多次，要检查', confirm: own },
  afterNoticeKept: { value: 7, unit: '天', source: '应急使用公示期', confirm: elsewhere('温州 44') },
} as const satisfies Record<string, FundRule>;

/** 应急情形: who lists it elsewhere; the local list is for the bureau to confirm. */
export const EMERGENCIES = {
  lift: '电梯停运或者被责令停用',
  fire: '消防设施损坏',
  facade: '外墙脱落有危险',
  leak: '屋面、外墙渗漏',
  drainage: '排水管塌陷、堵塞、爆裂',
  pump: '二次供水水泵故障',
  collapse: '围墙、道路塌陷',
} as const;
export type Emergency = keyof typeof EMERGENCIES;

/** 不得列支, four kinds (as the Ministry’s measures of 2008 are quoted; their own text is still to be seen, 待核): whoever applies says no to each of them. */
export const NOT_FROM_THE_FUND = {
  warranty: '该由建设单位或者施工单位保修的',
  utilities: '该由供水、供电、供气、供热、通信等单位维修的',
  damage: '有人损坏、该由他赔的',
  service: '物业服务合同里已经包含的',
} as const;

/** How a use is decided. */
export const ROUTES = {
  assembly: '业主大会决定',
  comment: '公告征求意见',
  emergency: '应急使用',
} as const;
export type Route = keyof typeof ROUTES;

/** The words a page shows beside a figure. */
export const ruleText = (key: keyof typeof FUND_RULES): string => {
  const { value, unit, source, confirm }: FundRule = FUND_RULES[key];
  return `${source}：${value} ${unit}${confirm === '' ? '' : `（${confirm}）`}`;
};
