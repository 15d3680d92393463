import { momentText } from '@mulin/domain/day/spoken';
import { View } from '@tarojs/components';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { squareMetres } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Photos } from '../../../ui/photos/Photos';
import { Answer } from '../../../ui/words/Answer';
import type { Objection } from './Objections';

export interface OneObjectionProps {
  objection: Objection;
  onAnswer: (() => void) | undefined;
  onCorrect: (() => void) | undefined;
}

/** One objection beside the row as it stands on the roll. */
export function OneObjection({ objection, onAnswer, onCorrect }: OneObjectionProps) {
  const { label, kindTitle, text, at, areaCenti, areaSource, together, files, state, answer } = objection;
  return (
    <Card title={label} aside={momentText(at)}>
      <View className="ml-card__h ml-card__h--under">{kindTitle}</View>
      <View className="ml-sm">{text}</View>
      <KeyValues
        rows={[
          { name: '名册面积', value: `${squareMetres(areaCenti)} ㎡` },
          { name: '面积来自', value: areaSource },
          { name: '合成一个人的', value: together.length === 0 ? '没有' : together.join('、') },
        ]}
      />
      {files.length > 0 ? <Photos photos={files.map(({ url }) => ({ src: url }))} /> : null}
      {answer ? <Answer by="答复" text={answer} /> : null}
      <Buttons>
        {onCorrect && state !== 'rejected' ? (
          <Button kind="line" text="更正名册" label={`更正 ${label}`} onClick={onCorrect} />
        ) : null}
        {onAnswer && state === 'open' ? <Button text="答复" label={`答复 ${label}`} onClick={onAnswer} /> : null}
      </Buttons>
    </Card>
  );
}
