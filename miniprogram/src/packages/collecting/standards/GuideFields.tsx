import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import type { TermFieldsProps } from './TermFields';

/** 政府指导价的文件和幅度: the price must lie inside. Where no list is published there is none to name. */
export function GuideFields({ terms, set, error, unit }: TermFieldsProps & { unit: string }) {
  return (
    <>
      <TextField
        label="指导价文件"
        hint="本地没有就不填"
        example="比如 某某发改〔2024〕1 号"
        max={120}
        value={terms.guideDocument}
        onChange={set('guideDocument')}
        error={error('guide', 'guide.document')}
      />
      <TextField
        label="最低"
        unit={unit}
        keyboard="digit"
        value={terms.guideLowest}
        onChange={set('guideLowest')}
        error={error('guide.lowestTenThou')}
      />
      <TextField
        label="最高"
        unit={unit}
        keyboard="digit"
        value={terms.guideHighest}
        onChange={set('guideHighest')}
        error={error('guide.highestTenThou')}
      />
      <Note>填了文件和幅度，单价超出就存不了。本地有没有公布指导价，待核。</Note>
    </>
  );
}
