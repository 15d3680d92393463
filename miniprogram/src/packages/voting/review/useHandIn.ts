import { cloud } from '../../../cloud/cloud';
import { randomName } from '../../../cloud/random-name';
import { type Action, useAction } from '../../../cloud/useAction';
import { replace } from '../../../routes';
import { setUncastVotes, uncastVotes } from '../../../settings/uncast';
import { answersToSend } from '../paper/choices';
import { markCast, paperNow, sealOf } from '../paper/paper';
import { commitHere } from '../promise/judge';
import { keepPromise } from '../promise/kept-promises';
import type { Vote } from '../shown/useVote';
import type { Voter } from '../shown/voter';

/**
 * 交票: all questions at once. A second try after a lost answer sends the very same ballot, which is counted once. The signed promise
 * stays on the phone, together with whether it is of the ballot this phone made.
 */
export function useHandIn(voter: Voter, close: () => void): Action<[vote: Vote]> {
  const { proxyId, unitId = '', id = '' } = voter;
  return useAction(async ({ poll: { pollId, questions, cardHash }, row }: Vote) => {
    try {
      const nonce = await sealOf(randomName);
      const { answers } = paperNow();
      const ballot = { pollId, nonce, choices: answersToSend(questions, answers) };
      const receipt =
        proxyId === undefined
          ? await cloud.assembly.cast({ unitId, ...ballot })
          : await cloud.assembly.castAsAgent({ proxyId, ...ballot });
      const { code, commit, promise, replaced } = receipt;
      const headKey = row?.headKey;
      const own = headKey && cardHash ? commit === commitHere({ cardHash, headKey, answers, nonce }) : undefined;
      keepPromise(pollId, id, { code, promise, own });
      if (replaced === 0 && proxyId === undefined) setUncastVotes(Math.max(0, uncastVotes() - 1));
    } finally {
      close();
    }
    markCast();
    replace('voting/receipt', { pollId, proxyId, just: 1 });
  });
}
