import { CLOCKS } from '@mulin/domain/assembly/clocks';
import { courtUntil, dueDay } from '@mulin/domain/assembly/deadlines';
import { type Day, dayOf, endOf } from '@mulin/domain/day/day';
import { notices } from '@mulin/shared-types/documents/board';
import { table } from '../../kit/database';
import type { Poll } from '../calling/poll';

/** 结果公布那一天 and what runs from it. */
export interface Publication {
  publishedDay: Day;
  /** Last UTC+8 day to object. */
  objectUntil: Day;
  /** The instant after it. */
  objectionsEnd: Date;
  /** Last UTC+8 day to go to court for who knew on that day. */
  courtUntil: Day;
}

/** When the result was put on the board; undefined before. */
export async function publicationOf(poll: Pick<Poll, 'resultNoticeId'>): Promise<Publication | undefined> {
  const notice = poll.resultNoticeId === null ? undefined : await table(notices).get(poll.resultNoticeId);
  return notice && publicationOn(dayOf(notice.publishedAt));
}

export function publicationOn(publishedDay: Day): Publication {
  const objectUntil = dueDay('resultObjection', publishedDay);
  return {
    publishedDay,
    objectUntil,
    objectionsEnd: new Date(endOf(objectUntil)),
    courtUntil: courtUntil(publishedDay),
  };
}

/** Where the days come from, and that they are still to be confirmed here. */
export const objectionGround = `${CLOCKS.resultObjection.source}（${CLOCKS.resultObjection.confirm}）`;
