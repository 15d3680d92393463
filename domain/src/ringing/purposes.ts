import type { MessageKind } from '@mulin/shared-types/message-kinds';

/** What a subscribe message 订阅消息 may be about: a person agrees to each by itself, one ring per agreement (一次性订阅). */
export const purposes = {
  votes: { title: '投票', detail: '大会公告、该投票了、您家投了票' },
  results: { title: '表决结果', detail: '结果出来了，决定定下来了' },
  fees: { title: '缴费', detail: '出账单了、减免和退款有答复' },
  requests: { title: '报修投诉', detail: '有人接单、约时间、办完了，公示提问有答复' },
  home: { title: '住户和问卷', detail: '绑定批好了、有问卷要答' },
} as const;

export type Purpose = keyof typeof purposes;
export const everyPurpose = Object.keys(purposes) as Purpose[];

/** Which kind of message rings for which purpose; the compiler asks for every kind. */
export const purposeOf = {
  voted: 'votes',
  'vote-announced': 'votes',
  'vote-reminder': 'votes',
  'vote-changed': 'votes',
  'objection-answered': 'votes',
  'roll-answered': 'votes',
  proxy: 'votes',
  paper: 'votes',
  petition: 'votes',
  election: 'votes',
  'vote-result': 'results',
  committee: 'results',
  fees: 'fees',
  request: 'requests',
  question: 'requests',
  survey: 'home',
  people: 'home',
} as const satisfies Record<MessageKind, Purpose>;

export const everyKind = Object.keys(purposeOf) as MessageKind[];

/** The page a ring opens: the inbox, where the whole text stands and leads on. */
export const RING_PAGE = 'packages/messages/inbox/index';

/** At most so many templates in one question: what the older base libraries take too. */
export const MOST_AT_ONCE = 3;

/** Where one is asked: after the tap that makes one want to hear on. */
export const moments = {
  voted: ['results', 'votes'],
  paid: ['fees'],
  reported: ['requests'],
} as const satisfies Record<string, readonly Purpose[]>;
export type Moment = keyof typeof moments;
