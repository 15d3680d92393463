import { dayOf } from '@mulin/domain/day/day';
import { resultObjections, rulings } from '@mulin/shared-types/documents/after';
import { polls } from '@mulin/shared-types/documents/assembly';
import { governingDocuments } from '@mulin/shared-types/documents/covenants';
import { proxies } from '@mulin/shared-types/documents/proxies';
import { rollObjections } from '@mulin/shared-types/documents/roll-check';
import { offices } from '@mulin/shared-types/operations/tables';
import { rollDoubtTitles } from '@mulin/shared-types/roll-doubts';
import { objectionKinds, objectionStates } from '../../assembly/after/objection-words';
import { rulingKinds, rulingStates } from '../../assembly/after/ruling-words';
import { isAdopted } from '../../assembly/covenants/in-force';
import { shownVersion } from '../../assembly/covenants/shown';
import { pollsOf, termsOf } from '../../assembly/proxies/proxy';
import { oneOf, table } from '../../kit/database';
import { maskName } from '../../kit/masked';
import { unseal } from '../../kit/sealed';
import { days, from, kept, moments, type Span } from '../list';
import { watching } from './whose';

const answered = { open: '等答复', upheld: '成立，名册改了', rejected: '不成立' } as const;
const mandates = {
  registered: '等核对',
  granted: '等受托人答应',
  accepted: '受托人答应了',
  declined: '受托人不接受',
  withdrawn: '撤回了',
  refused: '没有登记上',
} as const;

/** Rows about votes, with what the vote was called. */
const withVotes =
  <T extends { pollId: string }>(read: (span: Span) => Promise<readonly T[]>) =>
  async (span: Span): Promise<(T & { vote: string })[]> => {
    const found = await read(span);
    const known = await table(polls).getMany(new Set(found.map(({ pollId }) => pollId)));
    return found.map((row) => ({ ...row, vote: known.get(row.pollId)?.title ?? '' }));
  };

/** Around votes of the assembly; of the ballots themselves nothing is kept in any list. */
export const aboutAssembly = {
  proxies: kept(
    {
      title: '书面委托',
      holds: '交到手里的每一份书面委托：哪一户、期限、核对了没有（受托人姓名遮住中间的字）',
      who: ['committee', 'community', 'street'],
      dayTitle: '登记',
    },
    async (span) => {
      const read = from(proxies, {
        where: (each) => ({ written: true, at: moments(each) }),
        orderBy: [['at', 'asc']],
      });
      const found = await read(span);
      const titles = await pollsOf(found);
      return found.map((one) => ({ ...one, scope: termsOf(one, titles).scopeText }));
    },
    (c) => [
      c.day('登记', ({ at }) => at),
      c.text('委托的房屋', 20, ({ label }) => label),
      c.text('受托人', 12, ({ agentName }) => maskName(unseal('name', agentName))),
      c.text('用于', 30, ({ scope }) => scope),
      c.moment('从', (row) => row.from),
      c.moment('到', ({ until }) => until),
      c.text('状态', 16, ({ state }) => mandates[state]),
    ],
  ),
  'roll-objections': kept(
    {
      title: '名册异议',
      holds: '投票开始前说名册不对的每一条和答复',
      who: watching,
      dayTitle: '提出',
    },
    withVotes(from(rollObjections, { where: (span) => ({ at: moments(span) }), orderBy: [['at', 'asc']] })),
    (c) => [
      c.text('表决', 40, ({ vote }) => vote),
      c.day('提出', ({ at }) => at),
      c.text('房屋', 20, ({ label }) => label),
      c.text('哪里不对', 18, ({ kind }) => rollDoubtTitles[kind]),
      c.text('说明', 40, (row) => row.text),
      c.text('结果', 16, ({ state }) => answered[state]),
      c.text('答复', 40, ({ answer }) => answer),
      c.day('答复日', ({ answeredAt }) => answeredAt),
    ],
  ),
  'result-objections': kept(
    {
      title: '结果异议',
      holds: '对表决结果提的每一条异议：说哪里不对、答复了没有（不带提的人，也不带说明）',
      who: ['community', 'street', 'bureau'],
      dayTitle: '应答复',
    },
    withVotes(from(resultObjections, { where: (span) => ({ dueDay: days(span) }), orderBy: [['dueDay', 'asc']] })),
    (c) => [
      c.text('表决', 40, ({ vote }) => vote),
      c.text('哪里不对', 26, ({ kind }) => objectionKinds[kind]),
      c.day('应答复', ({ dueDay }) => dueDay),
      c.day('答复', ({ answeredAt }) => answeredAt),
      c.text('结果', 26, ({ state }) => (state === 'withdrawn' ? '提的人撤回了' : objectionStates[state])),
    ],
  ),
  rulings: kept(
    {
      title: '责令改正和撤销',
      holds: '镇街、住建局对业主大会和业委会决定作出的每一次处理',
      who: offices,
      dayTitle: '作出',
    },
    from(rulings, { where: (span) => ({ issuedAt: moments(span) }), orderBy: [['issuedAt', 'asc']] }),
    (c) => [
      c.day('作出', ({ issuedAt }) => issuedAt),
      c.text('处理', 16, ({ kind }) => rulingKinds[kind]),
      c.text('针对', 40, ({ subject }) => subject),
      c.text('依据', 30, ({ articles }) => articles.join('、')),
      c.text('理由', 40, ({ reason }) => reason),
      c.text('谁作出', 20, ({ issuer }) => issuer),
      c.day('改正期限', ({ deadlineDay }) => deadlineDay),
      c.text('状态', 18, ({ state }) => rulingStates[state]),
    ],
  ),
  governing: kept(
    { title: '规约和规则', holds: '交付表决和通过了的每一版管理规约、议事规则（不带草稿）', who: offices },
    async (span) => {
      const read = from(governingDocuments, {
        where: () => ({ state: oneOf(['attached', 'adopted'] as const) }),
        orderBy: [
          ['kind', 'asc'],
          ['at', 'asc'],
        ],
      });
      const found = await read(span);
      const adopted = found.filter(isAdopted);
      return found.map((one) =>
        shownVersion(
          one,
          adopted.filter(({ kind }) => kind === one.kind),
          dayOf(span.ctx.now),
        ),
      );
    },
    (c) => [
      c.text('种类', 22, ({ kindText }) => kindText),
      c.text('题目', 40, ({ title }) => title),
      c.text('条数', 8, ({ clauseCount }) => clauseCount),
      c.day('通过', ({ decidedDay }) => decidedDay),
      c.day('施行', ({ inForceFrom }) => inForceFrom),
      c.day('施行到', ({ inForceUntil }) => inForceUntil),
      c.text('状态', 24, ({ stateText }) => stateText),
    ],
  ),
};
