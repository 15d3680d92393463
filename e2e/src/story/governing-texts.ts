/** A clause as it is typed in. */
export interface Clause {
  chapter: string;
  text: string;
}

const under = (chapter: string, ...texts: readonly string[]): Clause[] => texts.map((text) => ({ chapter, text }));

/** 管理规约 of the invented community. */
export const covenantText: Clause[] = [
  ...under(
    '装修和邻里',
    '装修先到物业登记，工作日 8 点到 12 点、14 点到 18 点可以动工，节假日不动工。',
    '不拆承重墙，不改外墙、烟道和上下水主管。',
  ),
  ...under(
    '共有部分',
    '楼道、地下室通道、消防通道不堆东西，电动车不进楼道、不进电梯。',
    '利用共有部分经营，由业主共同决定；收入扣除合理成本以后归全体业主，按半年公示。',
  ),
  ...under('停车和养宠', '地面公共车位先到先停，不占消防通道。', '遛狗拴绳，随手清理；不养烈性犬。'),
];

/** 业主大会议事规则: what the votes of the story cite. */
export const rulesText: Clause[] = [
  ...under(
    '会议',
    '业主大会每年开一次定期会议。专有部分面积占百分之二十以上且人数占百分之二十以上的业主要求时，开临时会议。',
    '召集人在开会 15 日以前公告，把要表决的事、投票的时间和办法写清楚。',
    '表决按专有部分面积和业主人数两条线计算，法律怎么规定就怎么算。',
  ),
  ...under(
    '投票权',
    '一位业主有几套房的，按一人计算；几个人共有一套房的，推一位代表投票。',
    '建设单位还没卖的、卖了还没交付的房屋，合在一起按一人计算。',
    '车位不计入面积和人数。',
    '业主可以书面委托别人投票，写明委托的事项和期限；一个人最多受 3 位业主委托。',
  ),
  ...under(
    '投票',
    '可以在手机上投票，也可以填纸质选票；不会用手机的，由业委会或社区上门送票、收票。',
    '截止以前可以改票，以最后交的一张为准；手机和纸票都交了的，也以最后交的一张为准。',
    '选票一件事没有选，或者选了两样的，那一件事作废，不算参加表决。',
    '选业委会委员，最后一席票数相同的，票数相同的人再投一次。',
  ),
  ...under('结果', '结果在楼下和手机上公布，公布后 7 日内可以提异议；异议答复完，决定才生效。'),
];

/** Which clause of the rules settles what, as a vote cites it. */
export const groundOf = (no: number): string => `《业主大会议事规则》第 ${no} 条：${rulesText[no - 1]?.text ?? ''}`;

/** The amendment put to the present vote: one clause. */
export const amendedRules: Clause[] = rulesText.map((clause) => ({
  ...clause,
  text: clause.text.replace('一个人最多受 3 位业主委托', '一个人最多受 2 位业主委托'),
}));
