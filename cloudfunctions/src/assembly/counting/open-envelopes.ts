import type { PollCard } from '@mulin/domain/assembly/card/card';
import { openBallot } from '@mulin/domain/assembly/seal/open-ballot';
import type { SecretKeys } from '@mulin/domain/assembly/seal/opening';
import { cardOf, type Poll } from '../calling/poll';
import { secretKeysOf } from '../seal/open';
import { openEnvelope, sealBallot } from '../voting/sealed-ballot';
import type { Entry } from '../voting/slot';

/** The ballot as the count reads it: sealed under our own key only, or empty if three holders' keys do not open it. */
export type Opener = (headKey: string, entry: Entry) => string;

/** 开封: the envelopes of a vote that is over, opened with the keys two of the three have handed in. */
export async function openerOf(poll: Poll): Promise<Opener> {
  const card = cardOf(poll);
  if (card.sealedTo === null) return (_headKey, { sealed }) => sealed;
  const keys = await secretKeysOf(poll._id);
  if (!keys) throw new Error(`${poll._id}: two of three have not opened yet`);
  return (headKey, entry) => (entry.channel === 'paper' ? entry.sealed : unenveloped(card, headKey, entry, keys));
}

function unenveloped(card: PollCard, headKey: string, { sealed }: Entry, keys: SecretKeys): string {
  if (sealed === '') return '';
  const { sealed: envelope, inner } = openEnvelope(sealed);
  const content = openBallot({ card, headKey, inner }, envelope, keys);
  return content ? sealBallot({ choices: { ...content.choices }, nonce: content.nonce }) : '';
}
