import type { Answer } from '@mulin/domain/assembly/card/ballot';
import { padded } from '@mulin/domain/assembly/seal/padded';
import type { SealedBallot } from '@mulin/domain/assembly/seal/sealed';
import { choice } from '@mulin/shared-types/values';
import * as z from 'zod';
import { seal, unseal } from '../../kit/sealed';

/** A choice, an invalid one of a paper, or in an election the candidates agreed to, sorted. */
const answer = z.union([choice, z.literal('invalid'), z.array(z.string())]);

/** What a ballot says, as it lies sealed until the count: question id → answer, and the nonce that keeps its commit unguessable. */
const opening = z.object({ choices: z.record(z.string(), answer), nonce: z.string() });
export interface Opening {
  choices: Record<string, Answer>;
  nonce: string;
}

/** 三方封存: what a phone has sealed to three holders, and the commit of what lies inside. We cannot look in either. */
export interface Envelope {
  sealed: SealedBallot;
  inner: string;
}

export const sealBallot = (content: Opening | Envelope): string => seal('ballot', padded(JSON.stringify(content)));
export const openSealed = (sealed: string): z.output<typeof opening> =>
  opening.parse(JSON.parse(unseal('ballot', sealed)));
export const openEnvelope = (sealed: string): Envelope => JSON.parse(unseal('ballot', sealed)) as Envelope;
