import { dayText, wholeDayText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Timeline } from '../../../ui/timeline/Timeline';
import { Tip } from '../../../ui/tip/Tip';
import { type Decided, stampOf } from './decision';

/** How it stands: days, each question by the rule it was made under, what has happened. */
export function Standing({ decided }: { decided: Decided }) {
  const { title, state, stateText, waitsFor, bindingText, publishedDay, objectUntil, finalDay, courtUntil } = decided;
  const day = (name: string, value: string | null) => (value === null ? [] : [{ name, value: wholeDayText(value) }]);
  return (
    <>
      <Card>
        <Badge kind={stampOf(state)} text={stateText} />
        <View className="ml-card__h ml-card__h--under">{title}</View>
        <KeyValues
          rows={[
            ...day('公布', publishedDay),
            ...day('提异议到', objectUntil),
            ...day('生效', finalDay),
            ...day('请法院撤销到', courtUntil),
          ]}
        />
        <Note>{bindingText}</Note>
      </Card>
      {waitsFor ? <Tip kind="wait">还差：{waitsFor}。都办完了，到时间自己生效，不用谁来按。</Tip> : null}
      <Card title="每一件">
        {decided.outcomes.map(({ questionId, shortName, outcomeText, ruleTitle, ruleText, revokedBy }, at) => (
          <View key={questionId}>
            {at > 0 ? <View className="ml-hr" /> : null}
            <View className="ml-strong">
              {shortName}：{outcomeText}
            </View>
            {revokedBy ? <View className="ml-brick">{revokedBy}</View> : null}
            <View className="ml-note">{ruleText}</View>
            <View className="ml-note">{ruleTitle}</View>
          </View>
        ))}
      </Card>
      <Card title="经过">
        <Timeline
          steps={decided.history.map((step) => ({
            state: 'done' as const,
            title: step.title,
            when: dayText(step.day),
            detail: step.detail,
          }))}
        />
      </Card>
    </>
  );
}
