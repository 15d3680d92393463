import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { squareMetres } from '../../../ui/figures';
import type { Preview } from './preview';

/** The first rows as they would stand on the roll; names are masked. */
export function Sample({ rows }: { rows: Preview['sample'] }) {
  if (rows.length === 0) return null;
  return (
    <Card kind="list" title={`前 ${rows.length} 行会这样写`} aside="姓名遮住一部分">
      {rows.map(({ line, label, areaCenti, ownerMasked }, at) => (
        <Cell
          key={line}
          text={label}
          detail={ownerMasked}
          aside={`${squareMetres(areaCenti)} ㎡`}
          last={at === rows.length - 1}
        />
      ))}
    </Card>
  );
}
