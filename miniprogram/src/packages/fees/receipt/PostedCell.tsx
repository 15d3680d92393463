import { wallClock } from '@mulin/domain/day/day';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { count } from '../../../ui/figures';

export interface PostedCellProps {
  /** The running number in the community's books; given a little after the payment. */
  postingNo: number | null;
  /** ISO instant. */
  paidAt: string | null;
}

/** Where the payment stands in the books, and where it will be published. */
export function PostedCell({ postingNo, paidAt }: PostedCellProps) {
  return (
    <Card kind="list">
      <Cell
        icon="link"
        tint="pine"
        text={postingNo === null ? '已记入小区账本，正在编号' : `已记入小区账本第 ${count(postingNo)} 笔`}
        detail={paidAt ? `${halfOf(paidAt)}收支公示里能查到这一笔` : '收支公示里能查到这一笔'}
        last
        onClick={() => go('board')}
      />
    </Card>
  );
}

const halfOf = (instant: string) => (Number(wallClock(instant).slice(5, 7)) <= 6 ? '上半年' : '下半年');
