import { openIn, type Statute, type StatuteGroup } from './statute';

const CLOUD = 'cloudfunctions/src/assembly';
const PROOF = 'cloudfunctions/test/assembly';

const statute = (
  [id, group]: [string, StatuteGroup],
  rule: string,
  source: string,
  file: string,
  [proof, name]: [string, string],
  open = '',
): Statute => ({ id, group, rule, source, open: openIn(source, open), file, test: { file: proof, name } });

/** Rules that are code rather than data. */
export const statutesByHand: readonly Statute[] = [
  statute(
    ['decide.four', 'decide'],
    '四项都要够：参加的面积、参加的人数、同意的面积、同意的人数；“以上”含本数，“过半数”不含',
    '《民法典》第二百七十八条第二款、第一千二百五十九条',
    'domain/src/assembly/tally/decide.ts',
    ['domain/test/assembly/law.test.ts', 'exactly half is not more than half, by either measure'],
  ),
  statute(
    ['decide.no-retroactivity', 'decide'],
    '旧决定按旧法算，新法不溯及既往',
    '《立法法》第一百零四条',
    'cloudfunctions/src/assembly/after/outcomes.ts',
    [`${PROOF}/after.test.ts`, 'a vote of 2020 keeps the rule it was made under, in its text and on its page'],
  ),
  statute(
    ['roll.area', 'roll'],
    '面积先看不动产登记簿，再看实测，再看合同',
    '最高法院建筑物区分所有权解释第八条',
    'domain/src/roll/kinds.ts',
    ['domain/test/roll/headings.test.ts', 'the area of the register goes before the inner area'],
  ),
  statute(
    ['roll.heads', 'roll'],
    '一人多套算一人；开发商没卖和卖了没交的合算一人',
    '最高法院建筑物区分所有权解释第九条',
    'domain/src/roll/heads.ts',
    [
      'domain/test/roll/heads.test.ts',
      'the developer’s unsold and sold but undelivered parts are one head whatever the ID cell says (SPC interpretation art. 9)',
    ],
    '同一人在一套里单独所有、在另一套里共有的，怎么算法律没写；系统按两个不同的业主算',
  ),
  statute(
    ['roll.co-owners', 'roll'],
    '共有人推一个代表投票，合算一人',
    '《业主大会和业主委员会指导规则》第二十五条',
    `${CLOUD}/roll-check/representative.ts`,
    [`${PROOF}/roll-check.test.ts`, 'a representative is in force when all have agreed; then only that one votes'],
  ),
  statute(
    ['call.who', 'call'],
    '业主大会由业委会召集',
    '《物业管理条例》第十五条',
    `${CLOUD}/calling/convener.ts`,
    [
      `${PROOF}/calling.test.ts`,
      'where there is a committee, community and street need a reason, which the notice prints',
    ],
    '业委会不召集时由谁召集、几天以后，国家没有统一规定，地方规定待核',
  ),
  statute(
    ['call.scope', 'call'],
    '只关几栋楼的事，分母是承担费用的那几栋',
    '《上海市住宅物业管理规定》第六十九条（作样子用）',
    `${CLOUD}/calling/electorate.ts`,
    [
      `${PROOF}/calling.test.ts`,
      'a lift’s cost is for its building: only those owners vote and count, and few of them know each other’s votes',
    ],
    '内蒙古的规定待核',
  ),
  statute(
    ['call.279', 'call'],
    '住宅改商用不由业主大会表决，要有利害关系的业主一致同意',
    '《民法典》第二百七十九条',
    `${CLOUD}/calling/matter-warnings.ts`,
    [
      `${PROOF}/calling.test.ts`,
      'a window of four days, a matter in the wrong drawer, a dwelling turned into business',
    ],
  ),
  statute(
    ['vote.electronic', 'vote'],
    '手机投票算数，要议事规则写明或者主管部门书面同意；没有的，最多以纸票为准',
    '《电子签名法》第三条、第四条、第十三条、第十四条',
    `${CLOUD}/calling/consent.ts`,
    [`${PROOF}/calling.test.ts`, 'without it no vote binds by phone; paper-binding is the most'],
    '内蒙古认不认政府以外的系统投的票，待住建局核对',
  ),
  statute(
    ['vote.proxy', 'vote'],
    '可以委托别人投票；委托书写明姓名、事项、权限、期限并签名',
    '《物业管理条例》第十二条、《民法典》第一百六十五条',
    `${CLOUD}/proxies/grant.ts`,
    ['domain/test/assembly/tally.test.ts', 'a proxy holds on both end days, not outside, and only for who gave it'],
    '一人最多受几人委托，由议事规则或地方规定定，待核',
  ),
  statute(
    ['vote.days', 'vote'],
    '期限从第二天开始数',
    '《民法典》第二百零一条',
    'domain/src/day/day.ts',
    [
      'domain/test/day/day.test.ts',
      'the day of the event is not counted (Civil Code 201); months end where they must (202)',
    ],
    '最后一天是法定节假日要顺延（第二百零三条）：系统没有节假日表，遇到请人工顺延',
  ),
  statute(
    ['count.open', 'count'],
    '业主可以查阅决定和会议记录：能下载不带姓名的选票，自己再数一遍',
    '最高法院建筑物区分所有权解释第十三条第二项',
    'domain/src/assembly/recount/verify.ts',
    ['domain/test/assembly/recount.test.ts', 'an honest package passes every numbered check'],
  ),
  statute(
    ['after.binding', 'after'],
    '决定对全体业主有约束力；征求意见不是决定',
    '《民法典》第二百八十条第一款',
    `${CLOUD}/after/finish.ts`,
    [`${PROOF}/after.test.ts`, 'an opinion round never becomes a decision, and every text says so'],
  ),
  statute(
    ['after.told', 'after'],
    '决定告知居委会，听取建议',
    '《物业管理条例》第二十条第三款',
    `${CLOUD}/after/receive.ts`,
    [
      `${PROOF}/after.test.ts`,
      'the residents’ committee confirms to have been told, once, with its advice (Property Management Regulation 20)',
    ],
  ),
  statute(
    ['after.ruling', 'after'],
    '违法的决定由镇街或住建局责令限期改正或撤销，并通告全体业主',
    '《物业管理条例》第十九条第二款',
    `${CLOUD}/after/issue-ruling.ts`,
    [
      `${PROOF}/rulings.test.ts`,
      'a revocation stands on the board, is told to everybody and stays in the history (Property Management Regulation 19)',
    ],
  ),
  statute(
    ['after.covenant', 'after'],
    '管理规约、议事规则由业主大会通过，从施行日起管用；被撤销的从那天起失效',
    '《物业管理条例》第十七条、第十八条、第十九条第二款',
    `${CLOUD}/covenants/adopt.ts`,
    [
      `${PROOF}/rulings.test.ts`,
      'is in force once the decision is final, and not from the day it is revoked; taking that back restores it',
    ],
  ),
  statute(
    ['privacy.package', 'privacy'],
    '没有本人单独同意，不公开个人信息：全世界只看到总数和指纹，业主看到的选票不带姓名',
    '《个人信息保护法》第六条、第二十五条',
    'domain/src/assembly/recount/shape.ts',
    ['domain/test/assembly/recount.test.ts', 'a name or a telephone in a package is refused, wherever it hides'],
    '房号加选择能认出人，业主之间能不能看，按解释第十三条办理，待法律顾问确认',
  ),
  statute(
    ['privacy.secret', 'privacy'],
    '截止以前谁也看不到谁投了什么',
    '系统的规矩；《个人信息保护法》第六条',
    `${CLOUD}/voting/sealed-ballot.ts`,
    [`${PROOF}/vote.test.ts`, 'before the close no operation, audit entry or stored document shows a choice'],
  ),
  statute(
    ['privacy.consent', 'privacy'],
    '先同意个人信息说明，说明改了重新同意，随时可以收回',
    '《个人信息保护法》第十四条、第十五条、第十七条',
    'cloudfunctions/src/account/own-data/consent.ts',
    ['cloudfunctions/test/account/own-data.test.ts', 'is kept with its version; an older notice is asked again'],
  ),
  statute(
    ['privacy.separate', 'privacy'],
    '低保、特困证明要单独同意，没同意交不上去',
    '《个人信息保护法》第二十八条、第二十九条',
    'cloudfunctions/src/arrears/reductions/ask.ts',
    ['cloudfunctions/test/arrears/reductions.test.ts', 'proof of 低保 needs a consent of its own (个人信息保护法 29)'],
  ),
  statute(
    ['privacy.copy', 'privacy'],
    '自己的资料可以看、可以拿走一份',
    '《个人信息保护法》第四十五条',
    'cloudfunctions/src/account/own-data/gather.ts',
    [
      'cloudfunctions/test/account/own-data.test.ts',
      'is a spreadsheet and JSON with the full own number, links only for the person',
    ],
  ),
  statute(
    ['privacy.correction', 'privacy'],
    '记错了可以要求更正，核实就改，不改要说明理由',
    '《个人信息保护法》第四十六条、第五十条',
    'cloudfunctions/src/account/own-data/decide-correction.ts',
    [
      'cloudfunctions/test/account/own-data.test.ts',
      'a refusal says why; nobody decides the own; one may take it back',
    ],
    '答复期限法律只说“及时”，15 天是系统定的，待核',
  ),
  statute(
    ['privacy.closing', 'privacy'],
    '注销就删手机号、姓名和消息；法律要留的逐项说明，不作别的用',
    '《个人信息保护法》第十五条、第四十七条',
    'cloudfunctions/src/account/own-data/close.ts',
    [
      'cloudfunctions/test/account/own-data.test.ts',
      'erases number, hash, names and messages; the trail stays without them; twice is harmless',
    ],
    '账、票、留痕各留多少年，没有取得原文，待核',
  ),
  statute(
    ['privacy.look', 'privacy'],
    '姓名和电话平时遮着，看一项写一个理由，每天有限，本人看得到谁看过',
    '《个人信息保护法》第六条、第五十一条',
    'cloudfunctions/src/account/homes/reveal.ts',
    [
      'cloudfunctions/test/account/household.test.ts',
      'staff read masked names and numbers; one field with a reason, seen by the person and in the trail',
    ],
  ),
  statute(
    ['money.developer', 'money'],
    '没卖和没交的房子，物业费由建设单位交',
    '《物业管理条例》第四十一条第二款',
    'domain/src/fees/handover.ts',
    [
      'cloudfunctions/test/fees/billing.test.ts',
      'the developer pays for a home that is not delivered (物业管理条例 41)',
    ],
  ),
  statute(
    ['money.published', 'money'],
    '没有公示的收费标准，不能出账单',
    '《价格法》第十三条',
    'domain/src/fees/billable.ts',
    [
      'cloudfunctions/test/fees/billing.test.ts',
      'nothing can be billed before its standard hangs on the board (价格法 13)',
    ],
  ),
  statute(
    ['money.shared', 'money'],
    '共有部分的收入，扣除合理成本后归全体业主；用来经营要有业主大会决定',
    '《民法典》第二百八十二条、第二百七十八条第一款第（八）项',
    'domain/src/disclosure/statement-b.ts',
    ['domain/test/disclosure/statement-b.test.ts', 'shows in red what the owners never voted on'],
  ),
  statute(
    ['money.report', 'money'],
    '物业定期公开收支、公共收益和维修资金使用情况',
    '《民法典》第九百四十三条',
    'cloudfunctions/src/board/review-statement.ts',
    [
      'cloudfunctions/test/board/statements.test.ts',
      'draft, submit, review by another, publish: on the board in time, its duty met, visible to owners only then',
    ],
    '半年一次的期限见地方文件，《内蒙古自治区物业管理条例》第五十五条原文待核',
  ),
  statute(
    ['money.cashier', 'money'],
    '收现金的人和复核的人不是同一个人',
    '《会计法》第二十五条',
    'cloudfunctions/src/payment/offline.ts',
    [
      'cloudfunctions/test/payment/payment.test.ts',
      'the same person never does both, even with both posts (会计法 25)',
    ],
  ),
  statute(
    ['money.order', 'money'],
    '欠着好几笔的，交来的钱按先到期、后到期的次序抵',
    '《民法典》第五百六十条',
    'domain/src/fees/allocate.ts',
    [
      'domain/test/fees/allocate.test.ts',
      'follows article 560: due first, then unsecured, then the heavier, then the older',
    ],
  ),
  statute(
    ['money.late', 'money'],
    '违约金只收合同约定了的，一天一天算，不利滚利；提出和同意要两个人，才出账单',
    '《民法典》第五百八十五条',
    'cloudfunctions/src/arrears/late-charges/accrual.ts',
    [
      'cloudfunctions/test/arrears/late-charges.test.ts',
      'is nothing where the contract has no clause, and everybody is told so',
    ],
    '异议在办的日子不算、过了诉讼时效不再要，是系统默认，待核',
  ),
  statute(
    ['money.subsidy', 'money'],
    '财政补贴按方案的档次和年份、小区住宅面积算，按月考核拨付',
    '《包头市东河区物业管理服务品质提升专项工作三年规划方案（2022—2024）》（七）',
    'domain/src/fees/subsidy-plan.ts',
    [
      'domain/test/fees/subsidy-plan.test.ts',
      'reproduces the subsidy of the three plan years from the tiers: 1631, 816, 816, 3263 ten-thousand yuan',
    ],
    '收费单价含不含补贴、按方案年份还是小区自己的年份算，文件没有写；考核系数是系统默认，待核',
  ),
];
