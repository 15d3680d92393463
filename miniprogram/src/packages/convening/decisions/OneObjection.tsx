import { dayText, momentText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';
import { Answer } from '../../../ui/words/Answer';
import { Words } from '../../../ui/words/Words';
import type { Objection } from './decision';

/** What was objected, from which home, and the answer. */
export function OneObjection({ objection, onAnswer }: { objection: Objection; onAnswer: (() => void) | undefined }) {
  const { home, kindText, text, files, state, stateText, at, dueDay, answer, answeredBy } = objection;
  return (
    <Card title={kindText} small aside={momentText(at)}>
      <Badge kind={state === 'open' || state === 'referred' ? 'wait' : 'closed'} text={stateText} />
      <View className="ml-note">{home}</View>
      <Words text={text} />
      {files.length > 0 ? <Photos photos={files.map(({ url }) => ({ src: url }))} /> : null}
      {answer ? <Answer by={`${answeredBy}答复`} text={answer} /> : null}
      {onAnswer ? <Note>{dayText(dueDay)}前要答复。</Note> : null}
      {onAnswer ? <Button text="答复" label={`答复 ${home} 的异议`} onClick={onAnswer} /> : null}
    </Card>
  );
}
