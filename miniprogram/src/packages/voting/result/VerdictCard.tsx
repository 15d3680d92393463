import { momentText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { Question } from '../../../ui/ballot/Question';
import { Card } from '../../../ui/card/Card';
import { Verdict } from '../../../ui/verdict/Verdict';
import { because, type QuestionResult, type Result, testsOf } from './measures';

export interface VerdictCardProps {
  shown: QuestionResult;
  special: boolean;
  at: number;
  result: Result;
}

/** 通过 or 没通过, and by which figures. */
export function VerdictCard({ shown, special, at, result: { results, countedAt } }: VerdictCardProps) {
  return (
    <Card>
      <View className="ml-note">
        第 {at + 1} 件 / 共 {results.length} 件 · {momentText(countedAt)} 计票
      </View>
      <Question text={shown.text} />
      <Verdict passed={shown.passed} because={because(testsOf(shown, special))} />
    </Card>
  );
}
