import { messages as inbox } from '@mulin/shared-types/documents/messages';
import { messageKinds } from '@mulin/shared-types/message-kinds';
import type { messages } from '@mulin/shared-types/operations/messages';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { atMost, table } from '../kit/database';

type Messages = typeof messages;

/** How many messages a person has not read yet. */
export const unreadOf = (openid: string): Promise<number> => table(inbox).count({ openid, readAt: null });

export const list: Handler<Messages, 'list'> = async ({ skip, limit }, { caller: { openid }, now }) => {
  const [total, unread, page] = await Promise.all([
    table(inbox).count({ openid }),
    unreadOf(openid),
    table(inbox).find({ openid }, { skip, limit, orderBy: [['at', 'desc']] }),
  ]);
  return {
    now: now.toISOString(),
    total,
    unread,
    rows: page.map(({ _id, kind, title, body, home, about, at, readAt }) => ({
      messageId: _id,
      kind,
      kindTitle: messageKinds[kind],
      title,
      body,
      home,
      about,
      at: at.toISOString(),
      read: readAt !== null,
    })),
  };
};

export const read: Handler<Messages, 'read'> = async ({ messageId }, { caller: { openid }, now }) => {
  const first = await table(inbox).update(messageId, { openid, readAt: null }, { readAt: now });
  // Somebody else's message and none at all are answered alike.
  if (!first && (await table(inbox).get(messageId))?.openid !== openid) {
    throw new Refusal('NOT_FOUND', '没有找到这条消息', 'messageId');
  }
  return { unread: await unreadOf(openid) };
};

export const readAll: Handler<Messages, 'readAll'> = async ({ until }, { caller: { openid }, now }) => {
  await table(inbox).updateWhere({ openid, readAt: null, at: atMost(new Date(until)) }, { readAt: now });
  return { unread: await unreadOf(openid) };
};
