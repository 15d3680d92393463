import { pageSize } from '../../cloud/usePages';
import { Button } from '../button/Button';

export interface MoreProps {
  /** How many rows the last page held: a page that is not full is the last. */
  last: number;
  onMore: () => void;
}

/** 再看 20 条, under a list that goes on. */
export function More({ last, onMore }: MoreProps) {
  return last < pageSize ? null : <Button kind="line" text={`再看 ${pageSize} 条`} onClick={onMore} />;
}
