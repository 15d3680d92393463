import { ELECTION_KINDS, OFFICES, ORGANISERS } from '@mulin/domain/assembly/committee/titles';
import { committees, recalls } from '@mulin/shared-types/documents/committee';
import { candidates, elections } from '@mulin/shared-types/documents/elections';
import { petitions } from '@mulin/shared-types/documents/petitions';
import { offices } from '@mulin/shared-types/operations/tables';
import { matterTitle } from '../../assembly/calling/poll';
import { standingOf, stateAt } from '../../assembly/petitions/petition';
import { candidacyText, nominatedBy } from '../../committee/candidates/wording';
import { stageAt, stageTexts } from '../../committee/elections/stage';
import { endTexts } from '../../committee/terms/view';
import { nameOf, recallStates } from '../../committee/vacancies/recalls';
import { oneOf, table } from '../../kit/database';
import { unseal } from '../../kit/sealed';
import { all, from, kept, moments } from '../list';
import { watching } from './whose';

const petitionStates = {
  collecting: '正在征集',
  reached: '够数了，等召集',
  called: '已召集',
  expired: '到期没够数',
  ended: '发起人收回了',
} as const;
const terms = { seated: '在任', over: '任期满了，还没换届', ended: '已换届' } as const;

const electionsStarted = from(elections, {
  where: (span) => ({ nominateFrom: moments(span) }),
  orderBy: [['nominateFrom', 'asc']],
});

/** The owners' committee and what owners demand together: who signed or voted what is in none of them. */
export const aboutOwners = {
  committees: kept(
    { title: '业委会届次', holds: '每一届业委会的成员、职务、任期（业委会成员的姓名是公开的）', who: offices },
    async (span) => {
      const found = await from(committees, { orderBy: [['termFrom', 'asc']] })(span);
      return found.flatMap((term) => term.members.map((member) => ({ term, member })));
    },
    (c) => [
      c.day('任期从', ({ term }) => term.termFrom),
      c.day('到', ({ term }) => term.termTo),
      c.text('这一届', 18, ({ term }) => terms[term.state]),
      c.text('职务', 10, ({ member }) => OFFICES[member.role]),
      c.text('姓名', 12, ({ member }) => unseal('name', member.personName)),
      c.text('楼栋', 10, ({ member }) => member.building),
      c.day('到任', ({ member }) => member.fromDay),
      c.day('离任', ({ member }) => member.endedDay),
      c.text('离任原因', 18, ({ member }) => endTexts[member.endReason]),
    ],
  ),
  elections: kept(
    { title: '业委会选举', holds: '每一次选举：选几个人、谁组织、办到哪一步', who: offices, dayTitle: '开始推荐' },
    async (span) => (await electionsStarted(span)).map((one) => ({ ...one, stage: stageAt(one, span.ctx.now) })),
    (c) => [
      c.text('选举', 30, ({ title }) => title),
      c.text('种类', 12, ({ kind }) => ELECTION_KINDS[kind]),
      c.text('谁组织', 20, ({ organiser }) => ORGANISERS[organiser]),
      c.text('应选人数', 10, ({ seats }) => seats),
      c.moment('开始推荐', ({ nominateFrom }) => nominateFrom),
      c.moment('推荐截止', ({ nominateUntil }) => nominateUntil),
      c.day('公布候选人', ({ listDay }) => listDay),
      c.text('办到哪一步', 22, ({ stage }) => stageTexts[stage]),
    ],
  ),
  candidates: kept(
    {
      title: '候选人',
      holds: '每一次选举推荐了谁、怎么推荐的、审核结果（审核的人才有）',
      who: ['community', 'street'],
      dayTitle: '选举开始推荐',
    },
    async (span) => {
      const held = new Map((await electionsStarted(span)).map((one) => [one._id, one.title]));
      if (held.size === 0) return [];
      const found = await all(candidates, { electionId: oneOf([...held.keys()]) }, [
        ['electionId', 'asc'],
        ['at', 'asc'],
      ]);
      return found.map((one) => ({ ...one, election: held.get(one.electionId) ?? '' }));
    },
    (c) => [
      c.text('选举', 30, ({ election }) => election),
      c.text('姓名', 12, ({ personName }) => unseal('name', personName)),
      c.text('房屋', 20, ({ label }) => label),
      c.text('怎么推荐的', 30, (row) => nominatedBy(row).join('、')),
      c.text('审核', 20, candidacyText),
      c.text('理由', 30, ({ vetting }) => vetting?.reason ?? ''),
    ],
  ),
  recalls: kept(
    {
      title: '罢免提议',
      holds: '每一件终止委员职务的提议：提议谁、办到哪一步（不带附议的人）',
      who: watching,
      dayTitle: '提议',
    },
    async (span) => {
      const found = await from(recalls, { where: (each) => ({ at: moments(each) }), orderBy: [['at', 'asc']] })(span);
      const known = await table(committees).getMany(new Set(found.map(({ committeeId }) => committeeId)));
      return found.map((one) => ({ ...one, member: nameOf(one, known.get(one.committeeId)) }));
    },
    (c) => [
      c.day('提议', ({ at }) => at),
      c.text('委员', 12, ({ member }) => member),
      c.text('理由', 40, ({ reason }) => reason),
      c.text('附议的委员数', 12, ({ members }) => members.length),
      c.day('够数', ({ reachedDay }) => reachedDay),
      c.text('结果', 24, ({ state, outcomeText }) => outcomeText || recallStates[state]),
    ],
  ),
  petitions: kept(
    {
      title: '联名提议',
      holds: '每一件要求开临时会议的提议：提什么、多少人签了（不带签名的人）',
      who: offices,
      dayTitle: '发起',
    },
    async (span) => {
      const read = from(petitions, {
        where: (each) => ({ startedAt: moments(each) }),
        orderBy: [['startedAt', 'asc']],
      });
      const found = await read(span);
      return Promise.all(
        found.map(async (one) => ({ ...one, now: stateAt(one, span.ctx.now), signed: await standingOf(one) })),
      );
    },
    (c) => [
      c.day('发起', ({ startedAt }) => startedAt),
      c.text('提议的事项', 40, ({ matters }) =>
        matters.map(({ matter, text }) => `${matterTitle(matter)}：${text}`).join('；'),
      ),
      c.text('理由', 40, ({ reason }) => reason),
      c.moment('截止', ({ until }) => until),
      c.text('签名人数', 10, ({ signed }) => signed.heads.have),
      c.area('签名面积', ({ signed }) => signed.area.have),
      c.text('总人数', 10, ({ totalHeads }) => totalHeads),
      c.area('总面积', ({ totalAreaCenti }) => totalAreaCenti),
      c.text('状态', 16, ({ now }) => petitionStates[now]),
    ],
  ),
};
