import { momentText } from '@mulin/domain/day/spoken';
import type { Poll } from '../../../polls/poll';

/** Whether a ballot that was handed in can still be replaced, and until when. */
export const changeText = ({ changeable, closesAt }: Pick<Poll, 'changeable' | 'closesAt'>): string =>
  changeable ? `${momentText(closesAt)} 前可以改，只算最后一次。` : '交了就不能再改，只算第一次。';
