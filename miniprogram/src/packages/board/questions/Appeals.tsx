import { dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { appealTitles } from '@mulin/domain/disclosure/question';
import { View } from '@tarojs/components';
import { Badge } from '../../../ui/badge/Badge';
import { Answer } from '../../../ui/words/Answer';
import { Words } from '../../../ui/words/Words';
import type { Question } from './Questions';

/** 不满意再问的, level by level, each with its answer or until when it must come. */
export function Appeals({ appeals }: Pick<Question, 'appeals'>) {
  return appeals.map(({ to, why, at, dueDay, answer, answeredAt }) => (
    <View key={to}>
      <View className="ml-between">
        <View className="ml-note">
          不满意，问到{appealTitles[to]} · {dayText(dayOf(at))}
        </View>
        {answer === null ? <Badge kind="wait" text={`${dayText(dueDay)}前答复`} /> : <Badge kind="ok" text="答复了" />}
      </View>
      <Words text={why} />
      {answer === null ? null : (
        <Answer
          by={[appealTitles[to], answeredAt && dayText(dayOf(answeredAt))].filter(Boolean).join(' · ')}
          text={answer}
        />
      )}
    </View>
  ));
}
