import type { Cloud } from '../../../cloud/cloud';
import { Card } from '../../../ui/card/Card';
import { CheckField } from '../../../ui/form/CheckField';
import { Note } from '../../../ui/note/Note';

export interface QuestionsProps {
  decided: Awaited<ReturnType<Cloud['assembly']['decision']>>;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Which questions of the vote; none ticked means all of them. */
export function Questions({ decided: { title, outcomes }, chosen, onChange }: QuestionsProps) {
  const turn = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <Card title={title}>
      {outcomes.length > 1
        ? outcomes.map(({ questionId, shortName, outcomeText, revokedBy }) => (
            <CheckField key={questionId} on={chosen.includes(questionId)} onChange={(on) => turn(questionId, on)}>
              {shortName}：{revokedBy ?? outcomeText}
            </CheckField>
          ))
        : null}
      <Note>{outcomes.length > 1 ? '一件都不勾，就是整个表决。' : outcomes[0]?.outcomeText}</Note>
    </Card>
  );
}
