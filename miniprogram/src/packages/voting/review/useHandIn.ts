import { cloud } from '../../../cloud/cloud';
import { randomName } from '../../../cloud/random-name';
import { type Action, useAction } from '../../../cloud/useAction';
import type { Poll } from '../../../polls/poll';
import { replace } from '../../../routes';
import { setUncastVotes, uncastVotes } from '../../../settings/uncast';
import { markCast, paperNow, sealOf } from '../paper/paper';

/** 交票: all questions at once. A second try after a lost answer sends the very same ballot, which is counted once. */
export function useHandIn(close: () => void): Action<[poll: Poll]> {
  return useAction(async ({ pollId, questions }: Poll) => {
    try {
      const nonce = await sealOf(randomName);
      const { unitId, choices } = paperNow();
      const { replaced } = await cloud.assembly.cast({
        unitId,
        pollId,
        nonce,
        choices: questions.flatMap(({ questionId }) => {
          const choice = choices[questionId];
          return choice === undefined ? [] : [{ questionId, choice }];
        }),
      });
      if (replaced === 0) setUncastVotes(Math.max(0, uncastVotes() - 1));
    } finally {
      close();
    }
    markCast();
    replace('voting/receipt', { pollId, just: 1 });
  });
}
