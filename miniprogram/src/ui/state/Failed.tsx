import type { CloudError } from '../../cloud/error';
import { Button } from '../button/Button';
import { State } from './State';

export interface FailedProps {
  error: CloudError;
  /** What was being fetched: 公示, 账单. */
  what: string;
  onRetry: () => void;
}

/** What could not be fetched, why, and a way to try again. */
export function Failed({ error, what, onRetry }: FailedProps) {
  const offline = error.offline;
  return (
    <State
      icon={offline ? 'offline' : 'alert'}
      wrong
      title={offline ? `网络断了，${what}没取到` : `${what}没取到`}
      detail={offline ? '看看手机连上网没有，再试一次。' : error.message}
    >
      <Button text="再试一次" onClick={onRetry} />
    </State>
  );
}
