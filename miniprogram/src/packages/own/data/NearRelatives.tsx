import { nearRelatives } from '@mulin/domain/people/near-relatives';
import { LawLink } from '../../../law/LawLink';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';

/** 家人去世了: whom the near relatives ask (PIPL 49). */
export function NearRelatives() {
  const { text, ground } = nearRelatives;
  return (
    <Card title="家人去世了">
      <Note>
        {text}（{ground}）
      </Note>
      <LawLink id="privacy-49" />
    </Card>
  );
}
