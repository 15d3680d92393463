/**
 * 近亲属 of somebody who died (PIPL 49): whom to ask. Nobody signs in for the dead, so it is asked on paper and entered by the community
 * as a 接待来件, which has its limit and its answer. Which papers show it, no text says: ours are examples.
 */
export const nearRelatives = {
  text: '近亲属要查、复制、更正、删除他的资料，到社区居委会说，带上能证明的纸，比如死亡证明、户口本。社区记成来件，按期限答复。他生前另有安排的，照他的安排。',
  ground: '《个人信息保护法》第四十九条',
} as const;
