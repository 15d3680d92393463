import type { Repair } from './request';

export type Deed = Repair['may'][number];

const deedWords: Record<Deed, string> = {
  take: '接单',
  assign: '派单',
  handBack: '退回派单',
  appoint: '约上门',
  arrive: '到了，开始处理',
  pause: '先停一停',
  resume: '接着处理',
  offer: '报价',
  recordPaperYes: '登记纸上签字的同意',
  confirmPaperYes: '复核纸上的同意',
  releaseOffer: '住户不修了',
  linkCost: '登记钱从哪里出',
  finish: '修好了，报完工',
  answerOffer: '答复报价',
  confirm: '修好了',
  reopen: '还没修好',
  withdraw: '不修了，撤回',
};
/** A complaint or suggestion is answered, not mended. */
const spokenWords: Partial<Record<Deed, string>> = {
  finish: '办完了，答复',
  confirm: '认可这个答复',
  reopen: '不满意，重新提出',
  withdraw: '不提了，撤回',
};

/** What is most likely wanted first. */
const deedOrder: readonly Deed[] = [
  'answerOffer',
  'confirmPaperYes',
  'confirm',
  'resume',
  'take',
  'appoint',
  'arrive',
  'finish',
  'recordPaperYes',
  'offer',
  'reopen',
  'pause',
  'releaseOffer',
  'assign',
  'handBack',
  'linkCost',
  'withdraw',
];

export function deedText(deed: Deed, { kind, state }: Pick<Repair, 'kind' | 'state'>): string {
  if (deed === 'reopen' && state === 'closed' && kind === 'repair') return '又坏了，重开这一单';
  return (kind === 'repair' ? undefined : spokenWords[deed]) ?? deedWords[deed];
}

/** What can be done now, most likely first; first going there, on site finishing. */
export function deedsOf(request: Pick<Repair, 'may' | 'state'>): Deed[] {
  const { may, state } = request;
  const sorted = deedOrder.filter((each) => may.includes(each));
  const first: Partial<Record<Repair['state'], Deed>> = { taken: 'arrive', coming: 'arrive', working: 'finish' };
  const main = first[state];
  return main && sorted.includes(main) ? [main, ...sorted.filter((each) => each !== main)] : sorted;
}
