import type { Cloud } from '../../../cloud/cloud';
import { go, type Params, type Screen } from '../../../routes';
import { chooseHome } from '../../../who/current-home';

export type Message = Awaited<ReturnType<Cloud['messages']['list']>>['rows'][number];
type About = NonNullable<Message['about']>;

/** Where what a message is about can be seen, and what that is called. */
const pages: Record<About['kind'], { screen: Screen; text: string; params: (id: string) => Params }> = {
  poll: { screen: 'voting/poll', text: '看这次表决', params: (pollId) => ({ pollId }) },
  ballot: { screen: 'voting/ballot', text: '去投票', params: (pollId) => ({ pollId }) },
  receipt: { screen: 'voting/receipt', text: '看回执', params: (pollId) => ({ pollId }) },
  result: { screen: 'voting/result', text: '看结果', params: (pollId) => ({ pollId }) },
  'roll-row': { screen: 'voting/roll-check', text: '核对我的一行', params: (pollId) => ({ pollId }) },
  proxy: { screen: 'voting/proxy', text: '看委托', params: () => ({}) },
  petition: { screen: 'voting/petition', text: '看提议', params: (petitionId) => ({ petitionId }) },
  election: { screen: 'voting/election', text: '看选举', params: (electionId) => ({ electionId }) },
  covenant: { screen: 'voting/covenants', text: '看规约', params: (versionId) => ({ versionId }) },
  notice: { screen: 'board/notice', text: '看公示', params: (noticeId) => ({ noticeId }) },
  bills: { screen: 'fees/bills', text: '看账单', params: () => ({}) },
  reduction: { screen: 'fees/reduction', text: '看减免', params: () => ({}) },
  vacancy: { screen: 'fees/vacancy', text: '看空置', params: () => ({}) },
  deposit: { screen: 'fees/deposit', text: '看押金', params: () => ({}) },
  survey: { screen: 'surveys/survey', text: '去答问卷', params: (surveyId) => ({ surveyId }) },
  request: { screen: 'repairs/progress', text: '看办到哪了', params: (requestId) => ({ requestId }) },
  'climbed-request': { screen: 'repairs/progress', text: '去答复', params: (requestId) => ({ requestId }) },
  'joined-request': { screen: 'repairs/list', text: '看进度', params: () => ({ view: 'joined' }) },
  violation: { screen: 'street/violation', text: '看举报', params: (violationId) => ({ violationId }) },
  workbench: { screen: 'workbench/index', text: '去工作台', params: () => ({}) },
};

/** 看回执, 去投票 …; empty where there is nothing behind the message. */
export const leadText = ({ about }: Message): string => (about ? pages[about.kind].text : '');

/** Opens what a message is about, as the home it is about. */
export function openAbout({ about }: Message): void {
  if (!about) return;
  const { screen, params } = pages[about.kind];
  if (about.unitId !== undefined) chooseHome(about.unitId);
  go(screen, params(about.id));
}
