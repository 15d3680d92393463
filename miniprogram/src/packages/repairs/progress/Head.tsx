import { View } from '@tarojs/components';
import { Badge } from '../../../ui/badge/Badge';
import { Question } from '../../../ui/ballot/Question';
import { Card } from '../../../ui/card/Card';
import { stamp } from '../stamp';
import type { Repair } from './request';

export function Head({ request }: { request: Repair }) {
  const { no, title, text, place, common, unitLabel, may, urgency, urgencyTitle, state } = request;
  const confirming = state === 'done' && may.includes('confirm');
  return (
    <Card>
      <View className="ml-between">
        {confirming ? <Badge kind="wait" text="等您确认" /> : <Badge {...stamp(request)} />}
        <View className="ml-note ml-num">单号 {no}</View>
      </View>
      <Question text={title} />
      <View className="ml-sm">
        {place} · {common ? '公共地方' : `${unitLabel} 家里`}
        {urgency === 'normal' ? '' : ` · ${urgencyTitle}`}
      </View>
      {text.trim() === title ? null : <View className="ml-sm">{text}</View>}
    </Card>
  );
}
