import { momentText } from '@mulin/domain/day/spoken';
import { requestKinds } from '@mulin/domain/requests/request';
import { View } from '@tarojs/components';
import { Badge } from '../../../ui/badge/Badge';
import { Question } from '../../../ui/ballot/Question';
import { Card } from '../../../ui/card/Card';
import { stamp } from '../stamp';
import type { Repair } from './request';

export function Head({ request }: { request: Repair }) {
  const { no, kind, title, text, place, common, unitLabel, may, urgency, urgencyTitle, state } = request;
  const { handlerName, visitAt, pauseTitle, pauseStops, affected } = request;
  const confirming = state === 'done' && may.includes('confirm');
  const where = kind === 'repair' ? (common ? '公共地方' : `${unitLabel} 家里`) : requestKinds[kind];
  return (
    <Card>
      <View className="ml-between">
        {confirming ? <Badge kind="wait" text="等您确认" /> : <Badge {...stamp(request)} />}
        <View className="ml-note ml-num">单号 {no}</View>
      </View>
      <Question text={title} />
      <View className="ml-sm">
        {place} · {where}
        {urgency === 'danger' || urgency === 'urgent' ? ` · ${urgencyTitle}` : ''}
      </View>
      {text.trim() === title ? null : <View className="ml-sm">{text}</View>}
      {handlerName ? <View className="ml-sm">经办：{handlerName}</View> : null}
      {state === 'coming' && visitAt ? <View className="ml-sm">约好 {momentText(visitAt)} 上门</View> : null}
      {pauseTitle ? (
        <View className="ml-sm">
          {pauseTitle}，{pauseStops ? '这段时间不计时' : '时间照算'}
        </View>
      ) : null}
      {affected > 0 ? <View className="ml-sm">另有 {affected} 户说也受影响</View> : null}
    </Card>
  );
}
