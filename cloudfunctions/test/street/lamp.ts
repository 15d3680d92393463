import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import { table } from '../../src/kit/database';
import type { TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { owner, places } from '../world';

export const requestId = 'q_lamp';
const reportedAt = new Date('2026-07-01T00:00:00Z');

/** So long after it was reported. */
export const hours = (n: number) => new Date(reportedAt.getTime() + n * 3_600_000);

/** A lamp in the stairs, reported on 1 July at 8. */
export const lamp = (part = {}) =>
  table(requests).put(
    documentOf(requests, {
      _id: requestId,
      no: 'BX-0701-AAAA',
      communityId: places.community,
      unitId: places.home,
      urgency: 'normal',
      state: 'reported',
      level: 'steward',
      text: '楼道灯不亮',
      reportedBy: owner,
      reportedAt,
      takeBy: hours(4),
      doneBy: hours(72),
      takenAt: null,
      reopened: 0,
      steps: [{ at: reportedAt, what: 'report', by: owner, who: '业主', note: '', fileIds: [] }],
      ...part,
    }),
  );

export async function climbAt(cloud: TestCloud, moments: readonly Date[]) {
  for (const moment of moments) {
    cloud.at(moment.toISOString());
    await cloud.tick('street', 'climb');
  }
}

export const climbing = () => table(requestClimbs).get(requestId);
export const levelsOf = async () => (await climbing())?.steps.map(({ what, to }) => `${what} ${to}`);
