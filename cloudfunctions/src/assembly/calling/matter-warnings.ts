import type { Question } from './poll';
import { hint, type Warning } from './warning';

/** Matters that are often taken for another one: the words betray it. They are hints; only a person can tell. */
const mixUps: readonly { kind: string; matters: readonly Question['matter'][]; words: RegExp; text: string }[] = [
  {
    kind: 'use-or-raise-fund',
    matters: ['use-fund'],
    words: /筹集|补缴|补交|续筹|续交|续缴|加收/,
    text: '写的像是筹集维修资金：那是第（六）项，要四分之三以上同意，不是使用（第五项）',
  },
  {
    kind: 'use-or-raise-fund',
    matters: ['raise-fund'],
    words: /使用|动用|支取|支付|维修/,
    text: '写的像是使用维修资金：那是第（五）项，过半数同意就行，不是筹集（第六项）',
  },
  {
    kind: 'common-parts',
    matters: ['other', 'covenant', 'company', 'rules-of-procedure'],
    words: /广告|出租|经营|摊位|充电桩|收费停车|改为.*车位|基站/,
    text: '写的像是改变共有部分用途或者拿来经营：那是第（八）项，要四分之三以上同意',
  },
  {
    kind: 'rebuild',
    matters: ['other', 'use-fund'],
    words: /加装电梯|改建|重建|拆除/,
    text: '写的像是改建、重建：那是第（七）项，要四分之三以上同意',
  },
];

/** 住改商: not for the assembly. Every interested owner must consent, each for himself (Civil Code 279). */
const dwellingIntoBusiness = /住改商|住宅.*(改|变).*(经营|商铺|门市|民宿|办公)/;
const NOT_ASSEMBLY =
  '住宅改为经营用房不由业主大会表决：要本栋其他业主和证明受影响的业主都同意才行（《民法典》第二百七十九条）';

/** 紧急使用: needs no vote (Civil Code 281 ¶2). */
const emergency = /紧急|应急|抢修/;
const NO_VOTE = '紧急维修可以直接申请使用维修资金，不必等业主大会表决（《民法典》第二百八十一条第二款），用后要公布';

export function matterWarnings(questions: readonly Question[]): Warning[] {
  return questions.flatMap(({ matter, text, shortName }, index) => {
    const words = `${shortName} ${text}`;
    const about = (warning: Warning): Warning => ({ ...warning, text: `第 ${index + 1} 件：${warning.text}` });
    const found = mixUps.filter((one) => one.matters.includes(matter) && one.words.test(words)).map(hintOf);
    if (dwellingIntoBusiness.test(words)) found.push(hint('not-for-assembly', NOT_ASSEMBLY));
    if (matter === 'use-fund' && emergency.test(words)) found.push(hint('no-vote-needed', NO_VOTE));
    return found.map(about);
  });
}

const hintOf = ({ kind, text }: { kind: string; text: string }): Warning => hint(kind, text);
