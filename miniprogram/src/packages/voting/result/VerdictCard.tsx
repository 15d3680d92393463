import { momentText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { Question } from '../../../ui/ballot/Question';
import { Card } from '../../../ui/card/Card';
import { Tip } from '../../../ui/tip/Tip';
import { Verdict } from '../../../ui/verdict/Verdict';
import { because, electedText, passTests, type QuestionResult, quorumTests, type Result } from './measures';

export interface VerdictCardProps {
  shown: QuestionResult;
  special: boolean;
  at: number;
  result: Result;
}

/** 通过 or 没通过, 选出来了 or 没选出来, and by which figures. */
export function VerdictCard({ shown, special, at, result: { results, countedAt } }: VerdictCardProps) {
  return (
    <Card>
      <View className="ml-note">
        第 {at + 1} 件 / 共 {results.length} 件 · {momentText(countedAt)} 计票
      </View>
      <Question text={shown.text} />
      <Outcome shown={shown} special={special} />
    </Card>
  );
}

function Outcome({ shown, special }: Pick<VerdictCardProps, 'shown' | 'special'>) {
  switch (shown.kind) {
    case 'decision':
      return <Verdict passed={shown.passed} because={because([...quorumTests(shown), ...passTests(shown, special)])} />;
    case 'election':
      return (
        <Verdict passed={shown.passed} word={shown.passed ? '选出来了' : '没选出来'} because={electedText(shown)} />
      );
    case 'undecided':
      return (
        <Tip kind="wait" icon="people">
          要由监票人来认定：{shown.why}（{shown.heads} 人）。认定以后公布。
        </Tip>
      );
  }
}
