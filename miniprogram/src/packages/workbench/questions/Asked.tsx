import { daysBetween } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';

/** A question under a notice, whoever has to answer it. */
export interface Waiting {
  noticeId: string;
  noticeTitle: string;
  line: string;
  text: string;
  dueDay: string;
}

export interface AskedProps {
  question: Waiting;
  today: string;
  /** What was answered before, if it was taken further. */
  before?: ReactNode;
  onAnswer: (() => void) | undefined;
}

/** One question under a notice, and until when it must be answered. */
export function Asked({
  question: { noticeId, noticeTitle, line, text, dueDay },
  today,
  before,
  onAnswer,
}: AskedProps) {
  const left = daysBetween(today, dueDay);
  const late = left < 0;
  return (
    <Card>
      <View className="ml-between">
        <Badge
          kind={late ? 'bad' : 'wait'}
          text={late ? `逾期 ${-left} 天` : left === 0 ? '今天到期' : `剩 ${left} 天`}
        />
        <View className="ml-note">{dayText(dueDay)}前回答</View>
      </View>
      <View className="ml-card__h ml-card__h--under">{text}</View>
      <View className="ml-sm">
        {noticeTitle}
        {line ? ` · ${line}` : ''}
      </View>
      {before}
      <Buttons>
        <Button
          kind="line"
          text="看公示"
          label={`看公示：${noticeTitle}`}
          onClick={() => go('board/notice', { noticeId })}
        />
        {onAnswer ? <Button text="回答" label={`回答：${text}`} onClick={onAnswer} /> : null}
      </Buttons>
    </Card>
  );
}
