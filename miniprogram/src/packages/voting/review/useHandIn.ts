import { SEAL_RANDOM_BYTES } from '@mulin/domain/assembly/seal/sealed';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { randomBytes } from '../../../cloud/random-bytes';
import { randomName } from '../../../cloud/random-name';
import { type Action, useAction } from '../../../cloud/useAction';
import { replace } from '../../../routes';
import { setUncastVotes, uncastVotes } from '../../../settings/uncast';
import { markCast, paperNow, sealOf } from '../paper/paper';
import { openContent, sealedContent } from '../promise/content';
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
  return useAction(async ({ poll: { pollId, questions, cardHash, sealedTo }, row }: Vote) => {
    try {
      const headKey = row?.headKey;
      if (!headKey || !cardHash) throw new CloudError('CONFLICT', '这次表决的资料没取全，退回去再打开一次');
      const nonce = await sealOf(randomName);
      const own = { cardHash, headKey, nonce, answers: paperNow().answers };
      const content = sealedTo
        ? sealedContent(own, sealedTo, await randomBytes(SEAL_RANDOM_BYTES))
        : openContent(questions, own);
      const { code, commit, promise, replaced } =
        proxyId === undefined
          ? await cloud.assembly.cast({ unitId, pollId, ...content })
          : await cloud.assembly.castAsAgent({ proxyId, pollId, ...content });
      keepPromise(pollId, id, { code, promise, own: commit === commitHere(own, sealedTo !== null) });
      if (replaced === 0 && proxyId === undefined) setUncastVotes(Math.max(0, uncastVotes() - 1));
    } finally {
      close();
    }
    markCast();
    replace('voting/receipt', { pollId, proxyId, just: 1 });
  });
}
