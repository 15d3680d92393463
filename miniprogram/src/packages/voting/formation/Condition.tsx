import type { Cloud } from '../../../cloud/cloud';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { squareMetres } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';

export type Shown = Awaited<ReturnType<Cloud['formation']['show']>>;

/** 条件: how much is handed over; more than half makes the first assembly due. */
export function Condition({ standing, source }: { standing: Shown['standing']; source: string }) {
  const { deliveredAreaCenti, totalAreaCenti, percent, due } = standing;
  return (
    <Card title="该不该开" aside={<Badge kind={due ? 'ok' : 'closed'} text={due ? '够条件了' : '还不够条件'} />}>
      <KeyValues
        rows={[
          { name: '已交付面积', value: `${squareMetres(deliveredAreaCenti)} ㎡` },
          { name: '总面积', value: `${squareMetres(totalAreaCenti)} ㎡` },
          { name: '占', value: `${percent}，要过半` },
        ]}
      />
      <Note>依据：{source}。</Note>
    </Card>
  );
}
