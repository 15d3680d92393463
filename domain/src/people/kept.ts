/** Something that stays when an account is closed: what, what for, and the articles that make us keep it (PIPL 13, 47). */
export interface Kept {
  id: string;
  what: string;
  why: string;
  /** 《…》第…条; every one of them stands in the library. */
  ground: string;
  /** How long; 待核 where no text we could read gives the years. */
  until: string;
}

/** 注销以后还要留的, item by item. From then on it is stored and guarded, and used for nothing else (PIPL 47). */
export const keptAfterClosing: readonly Kept[] = [
  {
    id: 'roll',
    what: '业主名册上的姓名、电话和面积',
    why: '业主大会按名册算人数和面积。房子卖了，换成新业主。',
    ground: '《民法典》第二百七十八条；《个人信息保护法》第十三条第一款第三项',
    until: '您还是业主的时候',
  },
  {
    id: 'money',
    what: '账单、缴费、收据、退款',
    why: '物业服务合同的账，也是全体业主查账的凭据。里面不写您的手机号。',
    ground: '《民法典》第九百四十四条、第九百四十三条；《个人信息保护法》第十三条第一款第二项、第四十七条第二款',
    until: '会计资料的保管期满（年数待核）',
  },
  {
    id: 'votes',
    what: '投过的票',
    why: '决定对全体业主有效，有人起诉要能重新点票。票上是房号，不写您的姓名。',
    ground: '《民法典》第二百八十条；《最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》第十二条',
    until: '业主可以起诉的期限过后（至少一年，具体待核）',
  },
  {
    id: 'requests',
    what: '报修、投诉和怎么办的',
    why: '修了什么、花了多少，邻居和监督的人要查得到。您的姓名电话不在里面。',
    ground: '《民法典》第九百四十二条；《个人信息保护法》第十三条第一款第二项',
    until: '物业服务合同结束、交接完',
  },
  {
    id: 'office',
    what: '担任过的岗位和任期',
    why: '谁在什么时候经手、谁复核，账和公示要对得上人。',
    ground: '《民法典》第二百七十七条、第九百四十三条；《个人信息保护法》第十三条第一款第三项',
    until: '和那段时间的账一样长（年数待核）',
  },
  {
    id: 'trail',
    what: '操作留痕和“谁看过”的记录',
    why: '保护信息安全、处理查看记录的要求。只有编号，不写姓名和电话。',
    ground: '《个人信息保护法》第五十一条、第五十六条',
    until: '至少三年',
  },
];

/** 注销就删的: what is erased at once. */
export const erasedOnClosing: readonly string[] = [
  '手机号（密文和用来比对的编码都删）',
  '绑定房子时填的姓名',
  '接待日、热线登记的您的姓名和电话（登记的事照样办）',
  '大字版这些设置',
  '消息箱里的消息',
  '拿走的那份资料、更正申请里写的内容',
];
