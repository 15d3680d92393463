import { View } from '@tarojs/components';
import { pollBadge } from '../../polls/badge';
import { type ListedPoll, matterText, windowText } from '../../polls/poll';
import { go } from '../../routes';
import { Badge } from '../../ui/badge/Badge';
import { Card } from '../../ui/card/Card';
import { Pressable } from '../../ui/pressable/Pressable';
import { Doing } from './Doing';

/** One vote: what, until when, how many take part, and what the caller may do about it. */
export function PollCard({ poll, now }: { poll: ListedPoll; now: string }) {
  const { pollId, title, buildings, scopeText } = poll;
  return (
    <Card>
      <Pressable role="link" label={`${title}，看这次表决`} onClick={() => go('voting/poll', { pollId })}>
        <View className="ml-between">
          <Badge {...pollBadge(poll, now)} />
          <View className="ml-note">{windowText(poll)}</View>
        </View>
        <View className="ml-card__h ml-card__h--under">{title}</View>
        <View className="ml-sm">{matterText(poll)}</View>
        {buildings.length > 0 ? <View className="ml-sm">{scopeText}</View> : null}
      </Pressable>
      <Doing poll={poll} />
    </Card>
  );
}
