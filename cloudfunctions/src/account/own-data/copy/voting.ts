import { dayOf } from '@mulin/domain/day/day';
import { proxies } from '@mulin/shared-types/documents/proxies';
import { representatives } from '@mulin/shared-types/documents/roll-check';
import { oneOf } from '../../../kit/database';
import { newest, type Sheet, sheet } from './sheet';

const proxyWords = {
  registered: '登记了',
  granted: '等受托人答复',
  accepted: '接受了',
  declined: '没有接受',
  withdrawn: '撤回了',
  refused: '没有通过核对',
} as const;
const representativeWords = { proposed: '等共有人同意', 'in-force': '有效', ended: '结束了' } as const;

const term = ({ from, until }: { from: Date; until: Date }): string => `${dayOf(from)} 到 ${dayOf(until)}`;

/** 代表、委托: who votes for whom; what was voted is nowhere in the copy. */
export const votingForOthers: Sheet[] = [
  sheet(representatives, {
    name: '共有房屋推我投票',
    by: 'openid',
    order: newest('at'),
    heads: ['日期', '现在'],
    where: ({ openid }) => ({ openid }),
    rows: (found) => found.map(({ at, state }) => [dayOf(at), representativeWords[state]]),
  }),
  sheet(representatives, {
    name: '我同意推的投票人',
    by: 'agreed',
    order: newest('at'),
    heads: ['日期', '现在'],
    where: ({ openid }) => ({ agreed: openid }),
    rows: (found) => found.map(({ at, state }) => [dayOf(at), representativeWords[state]]),
  }),
  sheet(proxies, {
    name: '别人委托我投票',
    by: 'agentHash',
    order: newest('at'),
    heads: ['日期', '哪一户', '有效期', '现在'],
    where: ({ phoneHash }) => (phoneHash === null ? null : { agentHash: phoneHash }),
    rows: (found) => found.map((one) => [dayOf(one.at), one.label, term(one), proxyWords[one.state]]),
  }),
  sheet(proxies, {
    name: '我接受的委托',
    by: 'agentOpenid',
    order: newest('at'),
    heads: ['日期', '哪一户', '有效期', '现在'],
    where: ({ openid }) => ({ agentOpenid: openid }),
    rows: (found) => found.map((one) => [dayOf(one.at), one.label, term(one), proxyWords[one.state]]),
  }),
  sheet(proxies, {
    name: '我委托别人投票',
    by: 'by',
    order: newest('at'),
    heads: ['日期', '哪一户', '有效期', '现在'],
    where: ({ homes, openid }) => ({ unitId: oneOf(homes), by: openid }),
    rows: (found) => found.map((one) => [dayOf(one.at), one.label, term(one), proxyWords[one.state]]),
  }),
];
