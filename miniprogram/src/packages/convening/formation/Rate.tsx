import { percent } from '@mulin/domain/fraction/fraction';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { Progress } from '../../../ui/progress/Progress';

export interface RateProps {
  name: string;
  formed: number;
  due: number;
  communities: number;
}

/** 组建率: both figures, and what they are counted over. */
export function Rate({ name, formed, due, communities }: RateProps) {
  return (
    <Card>
      <Progress
        name={name}
        done={formed}
        total={due}
        unit="个小区"
        note={due === 0 ? '没有够条件的小区' : `组建率 ${percent(formed, due)}`}
      />
      <Note>
        够条件的 {due} 个小区里，{formed} 个有业主委员会；全部 {communities} 个小区。
      </Note>
    </Card>
  );
}
