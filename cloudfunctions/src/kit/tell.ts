import { purposeOf } from '@mulin/domain/ringing/purposes';
import { messages } from '@mulin/shared-types/documents/messages';
import { type Row, type Transaction, table } from './database';
import { idOf } from './ids';
import { templateFor } from './templates';

type Document = Row<typeof messages>;

/** What is told. `key` names the occasion (`voted.<slot>.2`): who has been told of it is not told again. */
export interface Message extends Pick<Document, 'communityId' | 'kind' | 'title' | 'body' | 'about'> {
  key: string;
  /** Label of the home it is about. */
  home?: string;
  /** 紧急: rings in quiet hours too. */
  urgent?: boolean;
  /** It asks for something; once that is done it does not ring any more. */
  asks?: boolean;
}

export interface Addressed extends Message {
  openid: string;
}

/** More than this at once is work for `tellEveryone`. */
const MOST_AT_ONCE = 5_000;

/** Puts a message into the inbox of each person; says how many had not been told before. Doing it again is harmless. */
export const tell = (openids: readonly string[], message: Message, at: Date): Promise<number> =>
  tellEach(
    openids.map((openid) => ({ ...message, openid })),
    at,
  );

/** One person, as part of what the message is about, so that the one never happens without the other. */
export async function tellIn(tx: Transaction, openid: string, message: Message, at: Date): Promise<void> {
  const document = documentOf({ ...message, openid }, at);
  if (!(await tx.get(messages, document._id))) await tx.insert(messages, document);
}

/** The same where everybody is told something of their own; of two with one key the first counts. */
export async function tellEach(addressed: readonly Addressed[], at: Date): Promise<number> {
  if (addressed.length > MOST_AT_ONCE) throw new RangeError(`${addressed.length} messages at once`);
  const documents = new Map<string, Document>();
  for (const one of addressed) {
    const id = messageIdOf(one);
    if (!documents.has(id)) documents.set(id, documentOf(one, at));
  }
  const { inserted } = await table(messages).insertMany([...documents.values()]);
  return inserted;
}

const messageIdOf = ({ openid, key }: Addressed): string => idOf('msg', 'message', openid, key);

/** The ring waits in the inbox itself, so that it cannot be lost without the message, nor go out without one. */
function documentOf({ key, home = '', urgent = false, asks = false, ...message }: Addressed, at: Date): Document {
  const ring = templateFor(purposeOf[message.kind]) ? ('waiting' as const) : ('none' as const);
  return { ...message, _id: messageIdOf({ key, ...message }), home, at, readAt: null, urgent, asks, ring, ringAt: at };
}
