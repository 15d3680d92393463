import { whenText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import type { IconName } from '../../../ui/icons/shapes';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { labelText } from '../../../who/words';
import { leadText, type Message } from './open';

const icons: Record<Message['kind'], IconName> = {
  voted: 'check-circle',
  'vote-announced': 'board',
  'vote-reminder': 'bell',
  'vote-result': 'chart',
  'vote-changed': 'alert',
  'objection-answered': 'council',
  'roll-answered': 'edit',
  proxy: 'people',
  paper: 'doc',
  petition: 'people',
  election: 'ballot',
  committee: 'council',
  fees: 'coins',
  survey: 'edit',
  request: 'wrench',
  question: 'board',
  people: 'me',
};

export interface RowProps {
  message: Message;
  now: string;
  last: boolean;
  onOpen: () => void;
}

/** One message in full: nobody has to open it to know what happened. */
export function Row({ message, now, last, onOpen }: RowProps) {
  const { kind, title, body, home, at, read } = message;
  const lead = leadText(message);
  return (
    <NoticeRow
      icon={icons[kind]}
      title={
        <>
          {title}
          <View className="ml-sm ml-item__b">{body}</View>
        </>
      }
      badge={read ? undefined : { kind: 'wait', text: '没看过' }}
      meta={[...(home ? [labelText(home)] : []), whenText(at, now), ...(lead ? [lead] : [])]}
      last={last}
      onClick={onOpen}
    />
  );
}
