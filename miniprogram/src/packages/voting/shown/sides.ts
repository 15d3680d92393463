import { CHOICE_WORDS } from '@mulin/domain/assembly/tally/types';
import type { Poll } from '../../../polls/poll';

/** What a yes and a no change, as the convener wrote it and the card froze it. */
export const sidesOf = ({ ifAgree, ifAgainst }: Poll['questions'][number]) => [
  { choice: CHOICE_WORDS.agree, outcome: ifAgree },
  { choice: CHOICE_WORDS.against, outcome: ifAgainst },
];
