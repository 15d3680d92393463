import { consentStates } from '@mulin/domain/assembly/consent-states';
import { groupParts } from '@mulin/domain/assembly/formation';
import { reElectionCalls } from '@mulin/shared-types/documents/committee';
import { offices } from '@mulin/shared-types/operations/tables';
import { consents } from '../../assembly/calling/consents';
import { handOver } from '../../committee/hand-over/confirm';
import { callTitles } from '../../committee/vacancies/call';
import { show } from '../../formation/show';
import { from, kept } from '../list';
import { watching } from './whose';

const calls = { gathering: '委员正在提出', standing: '要启动选举', started: '已启动选举' } as const;

/** What a committee begins with, is told to do and passes on. */
export const aboutSeats = {
  consents: kept(
    {
      title: '电子表决同意书',
      holds: '主管部门同意用电子方式表决的每一份文件：文号、哪天、到哪天、还有没有效',
      who: watching,
    },
    async ({ communityId, ctx }) => (await consents({ communityId }, ctx)).rows,
    (c) => [
      c.text('文号', 30, ({ number }) => number),
      c.day('同意', ({ day }) => day),
      c.day('有效到', ({ until }) => until),
      c.text('状态', 12, ({ state }) => consentStates[state]),
    ],
  ),
  'preparatory-group': kept(
    { title: '筹备组', holds: '首次业主大会筹备组的成员（名单是公示的）', who: offices },
    async ({ communityId, ctx }) => (await show({ communityId }, ctx)).group,
    (c) => [
      c.text('姓名', 12, ({ name }) => name),
      c.text('哪一方', 12, ({ part }) => groupParts[part]),
      c.text('组长', 8, ({ chairs }) => (chairs ? '组长' : '')),
      c.text('房屋', 20, ({ label }) => label),
    ],
  ),
  're-elections': kept(
    {
      title: '改选事由',
      holds: '业委会要改选、补选、换届的每一个事由：从哪天起、选举启动了没有',
      who: watching,
    },
    from(reElectionCalls, { orderBy: [['at', 'asc']] }),
    (c) => [
      c.text('事由', 30, ({ ground }) => callTitles[ground]),
      c.day('从哪天起', ({ sinceDay }) => sinceDay),
      c.text('说明', 40, ({ reason }) => reason),
      c.text('提出的委员数', 12, ({ objections }) => objections.length),
      c.text('状态', 16, ({ state }) => calls[state]),
    ],
  ),
  'committee-hand-over': kept(
    {
      title: '业委会移交清单',
      holds: '上一届交给这一届的每一样：交了、收了、见证了没有',
      who: ['committee', 'community', 'street'],
    },
    async ({ communityId, ctx }) => (await handOver({ communityId }, ctx)).handOver?.items ?? [],
    (c) => [
      c.text('移交的东西', 24, ({ title }) => title),
      c.text('说明', 40, ({ detail }) => detail),
      c.moment('上一届交了', ({ handed }) => handed && new Date(handed.at)),
      c.moment('这一届收了', ({ received }) => received && new Date(received.at)),
      c.moment('社区见证', ({ witnessed }) => witnessed && new Date(witnessed.at)),
    ],
  ),
};
