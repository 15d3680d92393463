import type { Poll } from '../../../polls/poll';
import { choiceWords } from '../paper/choices';

/** What a yes and a no change, as the convener wrote it and the card froze it. */
export const sidesOf = ({ ifAgree, ifAgainst }: Poll['questions'][number]) => [
  { choice: choiceWords.agree, outcome: ifAgree },
  { choice: choiceWords.against, outcome: ifAgainst },
];
