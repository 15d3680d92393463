import { View } from '@tarojs/components';
import { Card } from '../../../ui/card/Card';
import { TestRow } from '../../../ui/test-row/TestRow';
import { type CountedResult, passTests, quorumTests, type Test } from './measures';

/** The tests, two by two; all must hold. An election is judged candidate by candidate below. */
export function Tests({ shown, special }: { shown: CountedResult; special: boolean }) {
  return (
    <Card>
      <Pair title="参加的够不够" rule={shown.quorumText} tests={quorumTests(shown)} />
      {shown.kind === 'decision' ? (
        <>
          <View className="ml-hr" />
          <Pair
            title={special ? '同意的够不够四分之三' : '同意的过没过半'}
            rule={shown.passText}
            tests={passTests(shown, special)}
          />
        </>
      ) : null}
    </Card>
  );
}

function Pair({ title, rule, tests }: { title: string; rule: string; tests: readonly Test[] }) {
  return (
    <>
      <View className="ml-card__h">{title}</View>
      <View className="ml-note">{rule}</View>
      <TestRows tests={tests} />
    </>
  );
}

export function TestRows({ tests }: { tests: readonly Test[] }) {
  return (
    <>
      {tests.map(({ verb: _, ...test }, at) => (
        <TestRow key={test.name} {...test} last={at === tests.length - 1} />
      ))}
    </>
  );
}
