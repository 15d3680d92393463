/** 违规举报: what may not be done, which department sees to it, and on what ground. */
export interface ViolationKind {
  title: string;
  examples: string;
  department: string;
  ground: string;
  /** Shown before anything else. */
  callFirst?: string;
}

const local = '本地由哪个部门管待核，以旗县区权责清单为准';

/**
 * No national text names the department for each: they are those of the Beijing and Hangzhou regulations and of Aohan Banner's paper,
 * shown as such; whoever passes a report on may name another.
 */
export const violationKinds = {
  building: {
    title: '违法搭建',
    examples: '楼顶、露台、一楼院子私自搭房，私挖地下室',
    department: '城市管理综合行政执法部门',
    ground: `敖汉旗文件：私搭乱建由城管局查处；北京条例第九十八条第（三）项。${local}`,
  },
  'fire-lane': {
    title: '堵消防通道',
    examples: '消防通道停车、楼道堆物、锁死安全出口',
    department: '消防救援机构',
    ground: `北京条例第九十八条第（十）项。${local}`,
    callFirst: '已经起火请马上打 119',
  },
  charging: {
    title: '飞线充电',
    examples: '从窗户拉线、在楼道给电动车充电',
    department: '消防救援机构',
    ground: `北京条例第九十八条第（五）项、杭州条例第八十八条第（二）项。${local}`,
    callFirst: '冒烟起火请马上打 119',
  },
  structure: {
    title: '拆改承重墙',
    examples: '砸承重墙、楼板开洞',
    department: '住房和城乡建设主管部门',
    ground: `北京条例第九十八条第（一）项。${local}`,
    callFirst: '正在砸墙请先打物业电话，马上叫停',
  },
  occupying: {
    title: '占绿地、占公共地方',
    examples: '毁绿种菜、装地锁、占公共走道',
    department: '城市管理综合行政执法部门',
    ground: `敖汉旗文件：占用道路、绿地、场地和侵占共用部位由城管局监管；北京条例第九十八条第（九）、（十）项。${local}`,
  },
  noise: {
    title: '噪声扰民、高空抛物',
    examples: '半夜施工、往楼下扔东西',
    department: '公安机关',
    ground: `北京条例第九十八条第（七）、（八）项。${local}`,
    callFirst: '正在发生请打 110',
  },
  other: {
    title: '别的违规',
    examples: '上面没有的',
    department: '镇街综合执法机构',
    ground: `说不清归谁管的先报镇街，由镇街转。${local}`,
  },
} as const satisfies Record<string, ViolationKind>;
export type ViolationKindId = keyof typeof violationKinds;
export const violationKindOf = (kind: ViolationKindId): ViolationKind => violationKinds[kind];

/** 劝阻 is the company's duty (《物业管理条例》 45, 民法典 942); how fast no text says: a preset of ours. */
export const DISSUADE_HOURS = 24;
/** 劝阻无效 is reported within 24 hours (Shanghai 59; elsewhere 及时). */
export const REPORT_HOURS = 24;
/** A department answers within five working days (Binzhou 53, Liaocheng 66). */
export const ANSWER_WORKDAYS = 5;
/** Departments work in systems of their own; nothing here waits for them to come. */
export const DEPARTMENTS_NOTE =
  '部门在这里没有账号：物业、社区、镇街打电话或发函报过去，答复由社区、镇街登记；过了时限没有答复，系统报到镇街联席会议。';

export const violationStates = {
  reported: '等物业劝阻',
  failed: '劝阻无效，等报部门',
  referred: '部门在办',
  answered: '部门已答复，等核实',
  closed: '办结',
  unfounded: '不成立',
} as const;
export type ViolationState = keyof typeof violationStates;

const violationDeeds = {
  dissuade: ['reported'],
  refer: ['reported', 'failed', 'answered'],
  answer: ['referred'],
  close: ['reported', 'failed', 'answered'],
  persists: ['answered', 'closed', 'unfounded'],
} as const satisfies Record<string, readonly ViolationState[]>;
export type ViolationDeed = keyof typeof violationDeeds;

export const mayDoTo = (deed: ViolationDeed, state: ViolationState): boolean =>
  (violationDeeds[deed] as readonly ViolationState[]).includes(state);
