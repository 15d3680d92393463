import {
  ANSWER_WORKDAYS,
  DEPARTMENTS_NOTE,
  DISSUADE_HOURS,
  violationKinds as kinds,
  REPORT_HOURS,
  type ViolationKindId,
  violationKindOf,
} from '@mulin/domain/street/violations';
import { violations as collection } from '@mulin/shared-types/documents/violations';
import type { street } from '@mulin/shared-types/operations/street';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../../fees/place';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { noteOf } from '../holidays/calendar';
import { mayDo, seesAll, stepTitles, type Violation, violationRow } from './view';

type Street = typeof street;

export const violationKinds: Handler<Street, 'violationKinds'> = async (_, ctx) => ({
  kinds: (Object.keys(kinds) as ViolationKindId[]).map((kind) => {
    const { title, examples, department, ground, callFirst = '' } = violationKindOf(kind);
    return { kind, title, examples, department, ground, callFirst };
  }),
  limitsText: `物业 ${DISSUADE_HOURS} 小时内劝阻，劝阻无效 ${REPORT_HOURS} 小时内报部门，部门 ${ANSWER_WORKDAYS} 个工作日内答复。${DEPARTMENTS_NOTE}${await noteOf(communityIn(ctx).districtId, ctx.now)}`,
});

export const myViolations: Handler<Street, 'myViolations'> = async ({ communityId, skip, limit }, { caller, now }) => {
  const found = await table(collection).find(
    { reportedBy: caller.openid, communityId },
    { skip, limit, orderBy: [['reportedAt', 'desc']] },
  );
  return { violations: found.map((one) => violationRow(one, now)) };
};

export const violations: Handler<Street, 'violations'> = async ({ communityId, over, skip, limit }, { now }) => {
  const states: Violation['state'][] = over ? ['closed', 'unfounded'] : ['reported', 'failed', 'referred', 'answered'];
  const found = await table(collection).find(
    { communityId, state: oneOf(states) },
    {
      skip,
      limit,
      orderBy: [
        ['due', 'asc'],
        ['reportedAt', 'asc'],
      ],
    },
  );
  return { violations: found.map((one) => violationRow(one, now)) };
};

export const violation: Handler<Street, 'violation'> = async (_, ctx) => {
  const one = ctx.subjectOf(collection);
  const mine = one.reportedBy === ctx.caller.openid;
  if (!mine && !seesAll(ctx)) throw new Refusal('NOT_FOUND', '没有找到您的这件举报');
  const links = await linksTo([...new Set([...one.fileIds, ...one.steps.flatMap(({ fileIds }) => fileIds)])]);
  const byId = new Map(links.map((link) => [link.fileId, link]));
  const linked = (fileIds: readonly string[]) => fileIds.flatMap((fileId) => byId.get(fileId) ?? []);
  const { ground, department } = violationKindOf(one.kind);
  return {
    now: ctx.now.toISOString(),
    violation: {
      ...violationRow(one, ctx.now),
      communityId: one.communityId,
      text: one.text,
      files: linked(one.fileIds),
      ground,
      proposed: department,
      mine,
      steps: one.steps.map(({ at, what, who, note, fileIds }) => ({
        at: at.toISOString(),
        title: stepTitles[what],
        who,
        note,
        files: what === 'report' ? [] : linked(fileIds),
      })),
      may: mayDo(one, ctx),
    },
  };
};
