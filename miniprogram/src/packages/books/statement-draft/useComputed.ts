import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useWatch } from '../../../desk/useWatch';
import { replace } from '../../../routes';

type Asked = Parameters<Cloud['board']['draftStatement']>[0];
type Counting = NonNullable<Awaited<ReturnType<Cloud['board']['draftStatement']>>['counting']>;

/** 从账本算出来: a large ledger takes several calls; each goes on where the last one stopped, until the draft is there to be shown. Another choice waits for another press. */
export function useComputed(asked: Asked) {
  const of = `${asked.kind} ${asked.period}`;
  const [held, setHeld] = useState<{ of: string; counting: Counting }>();
  const counting = held?.of === of ? held.counting : undefined;
  const compute = useAction(async () => {
    try {
      const { statementId, counting: left } = await cloud.board.draftStatement(asked);
      setHeld(left ? { of, counting: left } : undefined);
      if (!left) replace('books/statement-draft', { communityId: asked.communityId, statementId });
    } catch (error) {
      setHeld(undefined);
      throw error;
    }
  });
  useWatch(counting !== undefined, () => void compute.run());
  return { compute, counting };
}
