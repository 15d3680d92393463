import type { PropsWithChildren } from 'react';
import { State } from './State';

export interface EmptyProps {
  /** 还没有报修. */
  title: string;
  /** Whether the list ought to be empty, and who owes what since when if not. */
  detail?: string;
}

export function Empty({ title, detail, children }: PropsWithChildren<EmptyProps>) {
  return (
    <State icon="inbox" title={title} detail={detail}>
      {children}
    </State>
  );
}
