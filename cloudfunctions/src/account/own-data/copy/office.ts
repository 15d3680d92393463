import { OFFICES } from '@mulin/domain/assembly/committee/titles';
import { dayOf } from '@mulin/domain/day/day';
import { committees, reElectionCalls } from '@mulin/shared-types/documents/committee';
import { candidates } from '@mulin/shared-types/documents/elections';
import { oneOf } from '../../../kit/database';
import { newest, type Sheet, sheet } from './sheet';
import type { Whose } from './whose';

const candidateWords = {
  proposed: '被提名',
  standing: '愿意参选',
  qualified: '符合条件',
  unqualified: '不符合条件',
  declined: '没有参选',
  withdrawn: '退出了',
} as const;

const wherever = ({ communities }: Whose) => ({ communityId: oneOf(communities) });

/** 参选、任职: what one stood for or was in the committee. */
export const inCommittee: Sheet[] = [
  sheet(candidates, {
    name: '我参选业委会',
    by: 'openid',
    order: newest('at'),
    heads: ['日期', '房子', '自我介绍', '现在', '审核说明'],
    where: ({ openid }) => ({ openid }),
    rows: (found) =>
      found.map(({ at, label, introduction, state, vetting }) => [
        dayOf(at),
        label,
        introduction,
        candidateWords[state],
        vetting?.reason ?? '',
      ]),
  }),
  sheet(candidates, {
    name: '我提名的候选人',
    by: 'nominations.openid',
    order: newest('at'),
    heads: ['日期', '候选人的房子'],
    where: ({ openid }) => ({ 'nominations.openid': openid }),
    rows: (found, { openid }) =>
      found.flatMap(({ label, nominations }) =>
        nominations.filter((one) => one.openid === openid).map(({ at }) => [dayOf(at), label]),
      ),
  }),
  sheet(committees, {
    name: '我在业委会',
    by: 'members.openid',
    order: newest('at'),
    heads: ['小区', '职务', '从哪天', '到哪天', '离任说明'],
    where: (whose) => ({ ...wherever(whose), 'members.openid': whose.openid }),
    rows: (found, { openid }) =>
      found.flatMap(({ communityName, members }) =>
        members
          .filter((one) => one.openid === openid)
          .map(({ role, fromDay, endedDay, endNote }) => [
            communityName,
            OFFICES[role],
            fromDay,
            endedDay ?? '',
            endNote,
          ]),
      ),
  }),
  sheet(committees, {
    name: '我是候补委员',
    by: 'reserve.openid',
    order: newest('at'),
    heads: ['小区', '选出日期', '后来', '说明'],
    where: (whose) => ({ ...wherever(whose), 'reserve.openid': whose.openid }),
    rows: (found, { openid }) =>
      found.flatMap(({ communityName, electedDay, reserve }) =>
        reserve
          .filter((one) => one.openid === openid)
          .map(({ used, reason }) => [
            communityName,
            electedDay,
            used === 'seated' ? '递补了' : used === 'passed-over' ? '没有递补' : '候补',
            reason,
          ]),
      ),
  }),
  sheet(reElectionCalls, {
    name: '我作为委员要求改选',
    by: 'objections.openid',
    order: newest('at'),
    heads: ['日期', '理由'],
    where: (whose) => ({ ...wherever(whose), 'objections.openid': whose.openid }),
    rows: (found, { openid }) =>
      found.flatMap(({ objections }) =>
        objections.filter((one) => one.openid === openid).map(({ at, reason }) => [dayOf(at), reason]),
      ),
  }),
];
