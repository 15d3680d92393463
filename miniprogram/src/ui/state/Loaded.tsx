import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Load } from '../../cloud/useLoad';
import { Card } from '../card/Card';
import { Link } from '../link/Link';
import { Tip } from '../tip/Tip';
import { Failed } from './Failed';
import { Skeleton, type SkeletonProps } from './Skeleton';

export interface LoadedProps<T> {
  load: Load<T>;
  /** What is being fetched: 公示, 账单. */
  what: string;
  shape?: SkeletonProps['shape'];
  /** Another load inside says that the network is gone. */
  quiet?: boolean;
  children: (data: T) => ReactNode;
}

/** Whatever a `useLoad` is at: nothing for 300 ms, the skeleton, the failure, an older answer with a word about it, or the answer. */
export function Loaded<T>({ load, what, shape, quiet = false, children }: LoadedProps<T>) {
  if (load.data !== undefined)
    return (
      <>
        {load.error && !quiet ? <Stale load={load} what={what} /> : null}
        {children(load.data)}
      </>
    );
  if (load.error)
    return (
      <Card>
        <Failed error={load.error} what={what} onRetry={load.reload} />
      </Card>
    );
  return load.slow ? <Skeleton {...(shape ? { shape } : {})} text={`正在取${what}…`} /> : null;
}

function Stale<T>({ load, what }: Pick<LoadedProps<T>, 'load' | 'what'>) {
  const why = load.error?.offline ? '网络断了' : '没取到新的';
  return (
    <Tip kind="wait" icon="offline">
      <View>
        {why}，这是{load.savedAt ? ` ${load.savedAt} 存在手机里的` : '刚才的'}
        {what}。
      </View>
      <Link text="再试一次" onClick={load.reload} />
    </Tip>
  );
}
