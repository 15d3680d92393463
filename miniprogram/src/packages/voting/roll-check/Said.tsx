import { momentText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import type { Cloud } from '../../../cloud/cloud';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Answer } from '../../../ui/words/Answer';

type Objections = Awaited<ReturnType<Cloud['assembly']['ownObjections']>>['objections'];
type State = Objections[number]['state'];

const stamps: Record<State, { kind: BadgeKind; text: string }> = {
  open: { kind: 'wait', text: '等答复' },
  upheld: { kind: 'ok', text: '成立' },
  rejected: { kind: 'closed', text: '不成立' },
};

/** What this home has objected to, and what was answered. */
export function Said({ objections }: { objections: Objections }) {
  if (objections.length === 0) return null;
  return (
    <Card title="我家提的异议">
      {objections.map(({ objectionId, kindTitle, text, at, state, answer }) => (
        <View key={objectionId}>
          <View className="ml-between">
            <Badge kind={stamps[state].kind} text={stamps[state].text} />
            <View className="ml-note">{momentText(at)}</View>
          </View>
          <View className="ml-card__h ml-card__h--under">{kindTitle}</View>
          <View className="ml-sm">{text}</View>
          {answer ? <Answer by="答复" text={answer} /> : null}
        </View>
      ))}
    </Card>
  );
}
