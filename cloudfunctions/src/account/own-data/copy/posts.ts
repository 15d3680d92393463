import { dayOf } from '@mulin/domain/day/day';
import { clockOf } from '@mulin/domain/ringing/quiet';
import { appointments } from '@mulin/shared-types/documents/people';
import { postHandOvers, postRecords } from '@mulin/shared-types/documents/posts';
import { duties } from '@mulin/shared-types/documents/requests';
import { roles } from '@mulin/shared-types/roles';
import { oneOf, type Row } from '../../../kit/database';
import type { Cell } from '../../../kit/spreadsheet';
import { newest, type Sheet, sheet } from './sheet';

const postWords = { waiting: '等第一次登录', taken: '上任了', ended: '结束了' } as const;

/** 岗位、排班、证书、交接 of who works here. */
export const atWork: Sheet[] = [
  sheet(appointments, {
    name: '给我手机号的岗位',
    by: 'phoneHash',
    order: newest('at'),
    heads: ['日期', '岗位', '现在'],
    where: ({ phoneHash }) => (phoneHash === null ? null : { phoneHash }),
    rows: (found) => found.map(({ at, role, state }) => [dayOf(at), roles[role].title, postWords[state]]),
  }),
  sheet(duties, {
    name: '我的排班',
    by: 'openid',
    order: newest('at'),
    heads: ['排的日期', '哪天', '每周几', '从几点', '到几点', '停了'],
    where: ({ communities, openid }) => ({ communityId: oneOf(communities), openid }),
    rows: (found) =>
      found.map(({ at, day, weekdays, from, to, endedAt }) => [
        dayOf(at),
        day ?? '',
        weekdays.join('、'),
        clockOf(from),
        clockOf(to),
        endedAt ? dayOf(endedAt) : '',
      ]),
  }),
  sheet(postRecords, {
    name: '我的证书和培训',
    by: '_id',
    order: newest('at'),
    heads: ['什么', '名称', '编号或学时', '日期'],
    where: ({ held }) => ({ _id: oneOf(held.map(({ _id }) => _id)) }),
    rows: (found) =>
      found.flatMap(({ certificates, trainings }) => [
        ...certificates.map(({ name, no, validUntil }) => ['证书', name, no, validUntil ?? '']),
        ...trainings.map(({ day, title, hours }) => ['培训', title, hours, day]),
      ]),
  }),
  sheet(postHandOvers, {
    name: '我离任交出的',
    by: 'membershipId',
    order: newest('at'),
    heads: ['日期', '岗位', '件数', '东西', '说明'],
    where: ({ held }) => ({ membershipId: oneOf(held.map(({ _id }) => _id)) }),
    rows: (found) => found.map((one) => [...passedOn(one), one.reason]),
  }),
  sheet(postHandOvers, {
    name: '我接手的',
    by: 'toOpenid',
    order: newest('at'),
    heads: ['日期', '岗位', '件数', '东西'],
    where: ({ openid }) => ({ toOpenid: openid }),
    // Why the other one left is the other's.
    rows: (found) => found.map(passedOn),
  }),
];

type HandOver = Pick<Row<typeof postHandOvers>, 'at' | 'roleTitle' | 'requests' | 'custody'>;

function passedOn({ at, roleTitle, requests, custody }: HandOver): Cell[] {
  return [dayOf(at), roleTitle, requests, custody.join('、')];
}
