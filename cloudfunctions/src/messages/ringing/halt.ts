import { everyKind, type Purpose, purposeOf } from '@mulin/domain/ringing/purposes';
import { messages } from '@mulin/shared-types/documents/messages';
import { now } from '../../kit/clock';
import { atMost, oneOf, table } from '../../kit/database';
import { GIVEN_UP_MS, HOUR_MS } from './waits';

/** A template WeChat does not take fails for everyone: all that waits for it waits an hour more, what is a day old is given up. */
export async function haltPurpose(purpose: Purpose): Promise<void> {
  const at = now();
  const again = new Date(at.getTime() + HOUR_MS);
  const kinds = everyKind.filter((kind) => purposeOf[kind] === purpose);
  const due = { ring: 'waiting', ringAt: atMost(at), kind: oneOf(kinds) } as const;
  const old = new Date(again.getTime() - GIVEN_UP_MS);
  await table(messages).updateWhere({ ...due, at: atMost(old) }, { ring: 'failed' });
  await table(messages).updateWhere(due, { ringAt: again });
}
