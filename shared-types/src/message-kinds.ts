/** What a message in the inbox is about, by the name its reader knows it by. WeChat's subscribe messages will be chosen by the same kinds. */
export const messageKinds = {
  voted: '您家已投票',
  'vote-announced': '业主大会公告',
  'vote-reminder': '投票提醒',
  'vote-result': '表决结果',
  'vote-changed': '表决有变动',
  'objection-answered': '异议答复',
  'roll-answered': '名册核对答复',
  proxy: '委托投票',
  paper: '纸质选票',
  petition: '联名提议',
  election: '业委会选举',
  committee: '业委会',
  fees: '物业费',
  survey: '问卷',
  request: '报修投诉',
  question: '公示提问',
  people: '住户和岗位',
} as const;
export type MessageKind = keyof typeof messageKinds;

/** What a message leads to: the phone knows the page. */
export const messageSubjects = [
  'poll',
  'ballot',
  'receipt',
  'result',
  'roll-row',
  'proxy',
  'petition',
  'election',
  'covenant',
  'notice',
  'bills',
  'reduction',
  'vacancy',
  'deposit',
  'survey',
  'request',
  'joined-request',
  'climbed-request',
  'workbench',
] as const;
