import { go } from '../routes';
import { Card } from '../ui/card/Card';
import { Cell } from '../ui/cell/Cell';
import type { Me } from './me';

export interface MessagesCellProps {
  me: Pick<Me, 'unread'>;
  /** Only as long as there is something unread. */
  unreadOnly?: boolean;
}

/** The way to 消息, with how many are unread. */
export function MessagesCell({ me: { unread }, unreadOnly = false }: MessagesCellProps) {
  if (unreadOnly && unread === 0) return null;
  return (
    <Card kind="list">
      <Cell
        icon="bell"
        tint={unread > 0 ? 'berry' : 'grey'}
        text={unread > 0 ? `${unread} 条消息没看过` : '消息'}
        last
        onClick={() => go('messages/inbox')}
      />
    </Card>
  );
}
