import { choice } from '@mulin/shared-types/values';
import * as z from 'zod';
import { seal, unseal } from '../../kit/sealed';

/** What a ballot says, as it lies sealed until the count: question id → choice, and the nonce that keeps its commit unguessable. */
const opening = z.object({ choices: z.record(z.string(), choice), nonce: z.string() });
export type Opening = z.output<typeof opening>;

export const sealBallot = (content: Opening): string => seal('ballot', JSON.stringify(content));
export const openSealed = (sealed: string): Opening => opening.parse(JSON.parse(unseal('ballot', sealed)));
