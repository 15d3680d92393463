import { dayOf, wallClock } from '@mulin/domain/day/day';
import { caseSources, caseStates } from '@mulin/domain/street/reception';
import { violationKindOf, violationStates } from '@mulin/domain/street/violations';
import { receivedCases } from '@mulin/shared-types/documents/reception';
import { violations } from '@mulin/shared-types/documents/violations';
import { maskName } from '../../../kit/masked';
import { unseal } from '../../../kit/sealed';
import { newest, type Sheet, sheet } from './sheet';

const reported = { by: 'reportedBy', order: newest('reportedAt') };

/** 举报、接待和热线: what one told community and street, and what came of it. */
export const toldOffices: Sheet[] = [
  sheet(violations, {
    ...reported,
    name: '我举报的违规',
    heads: ['日期', '编号', '什么', '地点', '内容', '状态', '哪个部门'],
    where: ({ openid }) => ({ reportedBy: openid }),
    rows: (found) =>
      found.map(({ reportedAt, no, kind, place, text, state, department }) => [
        dayOf(reportedAt),
        no,
        violationKindOf(kind).title,
        place,
        text,
        violationStates[state],
        department,
      ]),
  }),
  sheet(violations, {
    ...reported,
    name: '我举报的，怎么办的',
    heads: ['编号', '时间', '谁', '说明'],
    where: ({ openid }) => ({ reportedBy: openid }),
    rows: (found, { openid }) =>
      found.flatMap(({ no, steps }) =>
        steps.map(({ at, by, who, note }) => [no, wallClock(at), by === openid ? '您' : who, note]),
      ),
  }),
  // Whoever entered it may have misheard the number: then it is somebody else's name.
  sheet(receivedCases, {
    name: '我在接待日、热线说的',
    by: 'callerHash',
    order: newest('takenAt'),
    heads: ['日期', '编号', '哪里说的', '登记的姓名', '内容', '谁办', '状态', '答复'],
    where: ({ phoneHash }) => (phoneHash === null ? null : { callerHash: phoneHash }),
    rows: (found) =>
      found.map(({ takenAt, no, source, callerName, text, responsible, state, answer }) => [
        dayOf(takenAt),
        no,
        caseSources[source].title,
        callerName === '' ? '' : maskName(unseal('name', callerName)),
        text,
        responsible,
        caseStates[state],
        answer,
      ]),
  }),
];
