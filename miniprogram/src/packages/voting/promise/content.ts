import { commitOf } from '@mulin/domain/assembly/card/ballot';
import type { SealHolder } from '@mulin/domain/assembly/card/card';
import { sealTo } from '@mulin/domain/assembly/seal/sealing';
import type { Cloud } from '../../../cloud/cloud';
import { answersToSend } from '../../../polls/answers';
import type { Question } from '../paper/choices';
import { ballotHere, type OwnBallot } from './judge';

type Sent = Parameters<Cloud['assembly']['cast']>[0];
export type Content = Pick<Sent, 'choices' | 'nonce' | 'sealed'>;

/** A ballot the cloud seals: the choices as they are. */
export const openContent = (
  questions: readonly Question[],
  { answers, nonce }: Omit<OwnBallot, 'headKey'>,
): Content => ({
  nonce,
  choices: answersToSend(questions, answers),
});

/** 三方封存: a ballot sealed here to committee, community and street, any two of whom open it; the cloud only gets its commit. `random` is used for this ballot only. */
export function sealedContent(own: OwnBallot, holders: readonly SealHolder[], random: Uint8Array): Content {
  const ballot = ballotHere(own);
  const { choices, nonce } = ballot;
  const sealed = sealTo({ choices, nonce }, holders, random);
  return { sealed: { ballot: sealed, inner: commitOf(ballot) } };
}
