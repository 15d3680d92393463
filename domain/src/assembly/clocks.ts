/** A clock of procedure: so many days from an event, the day of the event not counted (Civil Code 201). */
export interface Clock {
  days: number;
  source: string;
  /** 待核: no text in force here says so; what the number follows and who has to confirm it. */
  confirm?: string;
}

export const CLOCKS = {
  /** Notice before the assembly meets or voting opens. */
  notice: { days: 15, source: '《物业管理条例》第十四条：会议召开15日以前通知全体业主' },
  /** Filing 备案 of the committee after its election. */
  filing: { days: 30, source: '《物业管理条例》第十六条：自选举产生之日起30日内备案' },
  /** First meeting of the committee. */
  firstMeeting: { days: 7, source: '《业主大会和业主委员会指导规则》第三十二条：自选举产生之日起7日内' },
  /** Hand-over of files and seal to the next committee. */
  handOver: { days: 10, source: '《业主大会和业主委员会指导规则》第四十八条：任期届满之日起10日内移交' },
  /** Written notice before a manager is dismissed. */
  dismissal: { days: 60, source: '《民法典》第九百四十六条：解聘应提前60日书面通知' },
  /** A decision is posted where everybody passes. */
  posting: {
    days: 3,
    source: '《北京市物业管理条例》第三十七条：自作出之日起三日内公示',
    confirm: '北京的规定，作样子用；内蒙古的期限待核',
  },
  /** 结果异议: owners look at a result and say what is wrong. */
  resultObjection: {
    days: 7,
    source: '清远市的规定第十七条：结果公布后七日内可以提出意见',
    confirm: '外地的做法，作样子用；内蒙古有没有期限待核，议事规则可以另定',
  },
  /** Community or street answers an objection. */
  objectionAnswer: {
    days: 7,
    source: '没有查到统一规定，按和异议期一样长办理',
    confirm: '期限待核，议事规则可以另定',
  },
} as const satisfies Record<string, Clock>;

/** Months in which an owner may ask a court to annul a decision, from the day of knowing of it (SPC interpretation art. 12, Civil Code 280 ¶2). */
export const COURT_CHALLENGE = {
  months: 12,
  source: '《民法典》第二百八十条第二款；最高法院建筑物区分所有权解释第十二条：知道或者应当知道之日起一年内',
} as const;
