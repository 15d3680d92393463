import { CLOCKS, type Clock, COURT_CHALLENGE } from '../clocks';
import { MEMBER_LINES, OWNERS_PROPOSE, SEATS } from '../committee/seats';
import { TERM } from '../committee/term';
import { DELIVERED, FORMATION_CLOCKS } from '../formation';
import { LOCAL_ADDITIONS_OPEN } from '../local-additions';
import { itemText, MATTERS } from '../matters';
import { PETITION } from '../petition';
import { OPEN_POINTS } from '../policy';
import { RULE_SETS, setOf } from '../rule-sets';
import { RULES, type RuleId } from '../rules';
import { type Home, openIn, type Statute } from './statute';

const at = (group: Home['group'], file: string, test: string, name: string): Home => ({
  group,
  file: `domain/src/assembly/${file}`,
  test: { file: `domain/test/assembly/${test}`, name },
});
const entry = ({ group, file, test }: Home, id: string, rule: string, source: string, confirm = ''): Statute => ({
  ...{ id, group, rule, source, open: openIn(source, confirm) },
  ...{ file, test },
});

const rulesHome = at('decide', 'rules.ts', 'law.test.ts', 'the rules are those of the vectors, fraction by fraction');
const setsHome = at(
  'decide',
  'rule-sets.ts',
  'rule-sets.test.ts',
  'the sets follow one another without a gap, each with rules of its own days',
);
const mattersHome = at(
  'decide',
  'matters.ts',
  'law.test.ts',
  'items 6 to 8 of article 278 are special, all others ordinary',
);
const clocksHome = at(
  'call',
  'clocks.ts',
  'rule-sets.test.ts',
  'seven days to object and to answer, a year for the court; the day itself is not counted',
);
const pointsHome = at(
  'settle',
  'policy.ts',
  'tally.test.ts',
  'what the law leaves open is a known setting or is refused',
);
const committee = (name: string) => at('committee', 'committee/seats.ts', 'committee/rules.test.ts', name);
const term = (name: string) => at('committee', 'committee/term.ts', 'committee/rules.test.ts', name);
const formation: Home = {
  ...{ group: 'form', file: 'domain/src/assembly/formation.ts' },
  test: {
    file: 'cloudfunctions/test/formation/formation.test.ts',
    name: 'application, group, preparation: each with its clock and its place on the board',
  },
};

const memberRules: Record<keyof typeof MEMBER_LINES, string> = {
  objectToAll: '过半数委员不同意的，应当改选',
  endSeat: '三分之一委员可以提议终止一名委员的资格',
  stillSits: '剩下的委员不到一半，重新选举',
};

const clockNames: Record<keyof typeof CLOCKS, string> = {
  notice: '公告到开会或开始投票',
  filing: '业委会备案',
  firstMeeting: '业委会第一次会议',
  handOver: '向下一届移交档案和印章',
  dismissal: '解聘物业的书面通知',
  posting: '决定的张贴',
  resultObjection: '对结果提异议',
  objectionAnswer: '答复异议',
};
/** One answer only is ours, not the law's: it is said why. */
function pointOpen(setting: (typeof OPEN_POINTS)[number]['setting'], answers: number): string {
  if (answers > 1) return '法律留给议事规则定；没有约定的，按系统默认办并在表决卡里写明';
  return setting === 'followMajority'
    ? '“参与表决”怎么理解有争议，系统按最严的办，不把没投票的算进来'
    : '法律没有明写，按通行做法办';
}

const afterClocks: readonly string[] = ['posting', 'resultObjection', 'objectionAnswer'];
const committeeClocks: readonly string[] = ['filing', 'firstMeeting', 'handOver'];
const clockGroup = (name: string) =>
  afterClocks.includes(name) ? 'after' : committeeClocks.includes(name) ? 'committee' : 'call';

/** What is data in the code already, taken from there, so that this list cannot say something else. */
export const statutesFromData: readonly Statute[] = [
  ...(Object.keys(RULES) as RuleId[]).map((id) =>
    entry(rulesHome, `rule.${id}`, `表决规则（${setOf(id).title}）`, RULES[id].title),
  ),
  ...RULE_SETS.map(({ id, title, from, to, source, confirm }) =>
    entry(setsHome, `set.${id}`, `${title}：${from} 到 ${to ?? '现在'}，决定按当时的法律算`, source, confirm),
  ),
  ...MATTERS.map(({ id, item, text }) =>
    entry(mattersHome, `matter.${id}`, text, `《民法典》第二百七十八条第一款${itemText(item)}`),
  ),
  entry(
    at('decide', 'local-additions.ts', 'rule-sets.test.ts', 'other fractions are refused, lower or higher'),
    'local-additions',
    '地方规定只能增加程序，不能改动表决比例',
    '《立法法》第九十九条',
    LOCAL_ADDITIONS_OPEN,
  ),
  ...Object.entries<Clock>(CLOCKS).map(([name, { days, source, confirm }]) =>
    entry(
      { ...clocksHome, group: clockGroup(name) },
      `clock.${name}`,
      `${clockNames[name as keyof typeof CLOCKS]}：${days} 天`,
      source,
      confirm,
    ),
  ),
  entry(
    { ...clocksHome, group: 'after' },
    'court',
    `请法院撤销决定：${COURT_CHALLENGE.months} 个月`,
    COURT_CHALLENGE.source,
  ),
  ...OPEN_POINTS.map(({ setting, title, source, options }) =>
    entry(
      pointsHome,
      `point.${setting}`,
      `${title}：${options.map(({ text }) => text).join('／')}`,
      source,
      pointOpen(setting, options.length),
    ),
  ),
  entry(committee('five to eleven, odd'), 'seats', '业委会 5 到 11 人，单数', SEATS.source),
  ...Object.entries(MEMBER_LINES).map(([name, { source }]) =>
    entry(
      committee('fewer than half remain: two of five, not three of six'),
      `members.${name}`,
      memberRules[name as keyof typeof MEMBER_LINES],
      source,
    ),
  ),
  entry(
    committee('owners propose with a fifth of the area and of the heads, both'),
    'owners-propose',
    '业主提议终止委员资格',
    OWNERS_PROPOSE.source,
  ),
  entry(term('at most five years'), 'term', `每届最多 ${TERM.mostYears} 年`, TERM.source),
  entry(
    term('warned three months before the end, over the day after'),
    'term.warn',
    `届满前 ${TERM.warnMonths} 个月提醒换届`,
    TERM.warnSource,
  ),
  entry(
    {
      ...{ group: 'call', file: 'domain/src/assembly/petition.ts' },
      test: {
        file: 'cloudfunctions/test/assembly/petitions.test.ts',
        name: 'both lines must be met: heads alone or area alone are not enough (Property Management Regulation 13)',
      },
    },
    'petition',
    '两成业主可以要求召开临时会议，面积和人数都要够',
    PETITION.source,
    PETITION.answer,
  ),
  entry(formation, 'formation.delivered', '交付面积过半，具备首次业主大会条件', DELIVERED.source),
  ...Object.entries(FORMATION_CLOCKS).map(([name, { days, source }]) =>
    entry(formation, `formation.${name}`, `首次业主大会的期限：${days} 天`, source),
  ),
];
