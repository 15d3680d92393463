import { dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { Card } from '../../../ui/card/Card';
import { Words } from '../../../ui/words/Words';
import type { Notice } from '../statement/useStatement';

/** Title, who posted it when, and the words, line by line as they were written. */
export function Posted({ notice: { title, kindTitle, publisher, publishedAt, keepUntil, body } }: { notice: Notice }) {
  const hanging = `${dayText(dayOf(publishedAt))}公示${keepUntil ? `，贴到 ${dayText(keepUntil)}` : ''}`;
  return (
    <Card>
      <View className="ml-card__h">{title}</View>
      <View className="ml-note">{[kindTitle, publisher].filter(Boolean).join(' · ')}</View>
      <View className="ml-note">{hanging}</View>
      <View className="ml-hr" />
      <Words text={body} />
    </Card>
  );
}
