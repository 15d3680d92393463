import { count, squareMetres } from '../../../ui/figures';
import { Note } from '../../../ui/note/Note';
import { ThresholdPair } from '../../../ui/threshold-pair/ThresholdPair';
import type { Petition } from './petition';

/** The bar reaches its end at twice the line, so that 20 % can be seen coming. */
const wholeBar = 40;
const drawn = (percent: string) => Math.min(100, (Number.parseFloat(percent) * 100) / wholeBar);

/** 签名 against 20 % of area and of heads: both, in that order. */
export function Lines({ petition: { area, heads } }: { petition: Petition }) {
  return (
    <>
      <ThresholdPair
        line={{ at: 50, name: '20% 线' }}
        area={{
          share: drawn(area.percent),
          text: area.percent,
          gap: area.missing > 0 ? `${squareMetres(area.missing)} ㎡` : undefined,
        }}
        heads={{
          share: drawn(heads.percent),
          text: heads.percent,
          gap: heads.missing > 0 ? `${count(heads.missing)} 人` : undefined,
        }}
      />
      <Note>
        签了 {count(heads.have)} 人、{squareMetres(area.have)} ㎡；名册上共 {count(heads.of)} 人、
        {squareMetres(area.of)} ㎡。谁签了，邻居看不到。
      </Note>
    </>
  );
}
