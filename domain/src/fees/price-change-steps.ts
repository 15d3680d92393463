/** Who is told of a plan to change the price (淄博 53, 杭州 53). */
export const offices = {
  street: '镇街',
  community: '社区居委会',
  price: '价格主管部门',
  market: '市场监管部门',
  housing: '住建部门',
} as const;
export type Office = keyof typeof offices;

/** Whose consent Inner Mongolia's paper wants first (敖汉旗 2021). */
export const consenters = { township: '镇街', 'zone-team': '片区工作组' } as const;
export type Consenter = keyof typeof consenters;

export interface PriceChangeStep {
  id: 'plan' | 'posted' | 'told' | 'consent' | 'ground' | 'result';
  title: string;
  /** How long, for what hangs on the board. */
  days?: number;
  source: string;
}

const local = '本地适用待核';

/**
 * 调价程序 as data, the strictest reading of the texts there are: none in force for this banner was found that says less or more, so a
 * place with its own rule changes this list and nothing else.
 */
export const priceChangeSteps = {
  plan: {
    id: 'plan',
    title: '审计或评估上年经营情况，写明调整范围和理由',
    source: `《杭州市物业管理条例》第五十三条；淄博 53；《上海市住宅物业管理规定》第四十八条；${local}`,
  },
  posted: {
    id: 'posted',
    title: '审计报告和方案贴公示栏，满 30 天',
    days: 30,
    source: `《杭州市物业管理条例》第五十三条：公示三十日以上；淄博 53；${local}`,
  },
  told: {
    id: 'told',
    title: '告知镇街、居委会、价格、市场监管和住建部门',
    source: `淄博 53；《杭州市物业管理条例》第五十三条；${local}`,
  },
  consent: {
    id: 'consent',
    title: '镇街、片区工作组同意',
    source: '敖汉旗 2021 年实施意见：取得各镇街、片区工作组同意的前提下，按程序调整；别的旗县待核',
  },
  ground: {
    id: 'ground',
    title: '业主大会表决通过；没有业主大会的，按合同里的调价条款',
    source: '《民法典》第二百七十八条；《杭州市物业管理条例》第五十三条：提交业主大会决定',
  },
  result: {
    id: 'result',
    title: '结果贴公示栏，满 7 天',
    days: 7,
    source: `淄博 53、温州 30：公示不少于七日；${local}`,
  },
} as const satisfies Record<PriceChangeStep['id'], PriceChangeStep>;
