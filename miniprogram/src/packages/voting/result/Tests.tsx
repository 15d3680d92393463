import { View } from '@tarojs/components';
import { Card } from '../../../ui/card/Card';
import { TestRow } from '../../../ui/test-row/TestRow';
import { type QuestionResult, type Test, testsOf } from './measures';

/** The four tests, two by two; all must hold. */
export function Tests({ shown, special }: { shown: QuestionResult; special: boolean }) {
  const tests = testsOf(shown, special);
  return (
    <Card>
      <Pair title="参加的够不够" rule={shown.quorumText} tests={tests.slice(0, 2)} />
      <View className="ml-hr" />
      <Pair title={special ? '同意的够不够四分之三' : '同意的过没过半'} rule={shown.passText} tests={tests.slice(2)} />
    </Card>
  );
}

function Pair({ title, rule, tests }: { title: string; rule: string; tests: readonly Test[] }) {
  return (
    <>
      <View className="ml-card__h">{title}</View>
      <View className="ml-note">{rule}</View>
      {tests.map(({ verb: _, ...test }, at) => (
        <TestRow key={test.name} {...test} last={at === tests.length - 1} />
      ))}
    </>
  );
}
