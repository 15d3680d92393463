import { View } from '@tarojs/components';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import type { Change } from './Changes';

/** The steps in their order, each with what is done or missing and where it comes from. */
export function StepCards({ steps }: { steps: Change['steps'] }) {
  const now = steps.find(({ done }) => !done)?.id;
  return (
    <>
      {steps.map(({ id, title, source, done, detail }, index) => (
        <Card key={id}>
          <View className="ml-between">
            <View className="ml-strong">第 {index + 1} 步</View>
            <Badge
              kind={done ? 'ok' : id === now ? 'wait' : 'closed'}
              text={done ? '做好了' : id === now ? '现在办这步' : '还没到'}
            />
          </View>
          <View>{title}</View>
          <View className="ml-sm">{detail}</View>
          <Note>{source}</Note>
        </Card>
      ))}
      <Note centred>六步都做好，再到收费标准里公示新的一版。</Note>
    </>
  );
}
