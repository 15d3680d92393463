import type { PollDraft } from './poll';

/** 表决效力: what ballots by phone are worth in a vote, on its announcement and its page. */
export const legalModeTexts = {
  'binding-electronic': '手机投票和纸票都算数',
  'paper-binding': '以纸质选票为准，手机投票同时留痕',
  consultation: '只征求意见，不作为正式决定',
} as const satisfies Record<PollDraft['legalMode'], string>;

/** What a result binds, as every page and paper says it. */
export const bindingTexts = {
  'binding-electronic': '手机投票和签了名的纸票都算数：这样投票，是议事规则写明的，或者主管部门书面同意的。',
  'paper-binding':
    '以业主签名的纸质选票为准：手机上交的票也在这份统计里，但它是留痕，正式效力要靠签了名的纸票来证明。纸票由召集人存档，打官司时以纸票为准。',
  consultation: '这次只是征求意见，不是业主大会的决定，对谁都没有约束力；要作决定，须另行召开业主大会表决。',
} as const satisfies Record<PollDraft['legalMode'], string>;
