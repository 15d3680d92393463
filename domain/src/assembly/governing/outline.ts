/** 章名 a text should have, each with what it has to settle. Headings only: the words are the owners' own. */
export interface Heading {
  chapter: string;
  hint: string;
}

/** 管理规约: what Property Management Regulation 17 asks it to settle. */
const covenant: readonly Heading[] = [
  { chapter: '总则', hint: '物业范围、对谁有约束力' },
  { chapter: '物业的使用', hint: '房屋、车位、共有部分怎么用' },
  { chapter: '物业的维护', hint: '谁修、钱从哪里出' },
  { chapter: '物业的管理', hint: '聘请物业、公共收益怎么管' },
  { chapter: '业主的共同利益', hint: '安静、卫生、安全、养宠物、装修' },
  { chapter: '业主应当履行的义务', hint: '缴费、配合检修、告知租客' },
  { chapter: '违反规约的责任', hint: '劝阻、恢复原状、赔偿' },
  { chapter: '附则', hint: '从哪天施行、怎么修改' },
];

/** 议事规则: Property Management Regulation 18, and every point the statutes leave to it (Guide Rules). */
const rulesOfProcedure: readonly Heading[] = [
  { chapter: '总则', hint: '依据、适用范围' },
  { chapter: '议事方式', hint: '会议、书面征求意见、用手机投票和回执算不算数' },
  { chapter: '表决程序', hint: '公告几天、怎么送票、车位算不算、弃权票、无效票、重复投票' },
  { chapter: '委托与共有', hint: '一人最多受几人委托、共有人怎么推一个代表' },
  { chapter: '业主委员会的组成', hint: '几个人、什么条件、票数相同怎么办' },
  { chapter: '成员任期', hint: '几年一届、怎么补选、怎么终止' },
  { chapter: '异议和决定生效', hint: '几天内可以提异议、谁来答复' },
  { chapter: '经费和档案', hint: '工作经费、印章、档案保管' },
  { chapter: '附则', hint: '从哪天施行、怎么修改' },
];

const committeeRules: readonly Heading[] = [
  { chapter: '职责', hint: '业委会做什么、不做什么' },
  { chapter: '会议', hint: '几个人到才能开、怎么表决、怎么公示' },
  { chapter: '印章和档案', hint: '谁保管、怎么用、怎么移交' },
  { chapter: '经费', hint: '来源、用途、公示' },
];

export const OUTLINES = {
  covenant,
  'rules-of-procedure': rulesOfProcedure,
  'committee-rules': committeeRules,
} as const;
