import { decisions } from '@mulin/shared-types/documents/after';
import { table } from '../../kit/database';

/** The decision a vote became; undefined while its result is not final. */
export const decisionFor = (pollId: string) => table(decisions).get(pollId);
