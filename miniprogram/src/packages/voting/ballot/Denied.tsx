import { go, replace } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { State } from '../../../ui/state/State';
import type { OwnRow } from '../shown/useVote';
import type { Voter } from '../shown/voter';

export interface DeniedProps {
  pollId: string;
  row: OwnRow | undefined;
  voter: Voter;
}

/** Why there is no ballot for this person now, and what there is instead. */
export function Denied({ pollId, row, voter: { proxyId } }: DeniedProps) {
  return (
    <Card>
      <State
        icon="ballot"
        title={row?.voted ? '现在不能改票' : '现在不能投票'}
        detail={row?.why ?? '您名下没有这个小区的房子，不能投票。'}
      >
        {row?.voted ? <Button text="看回执" onClick={() => replace('voting/receipt', { pollId, proxyId })} /> : null}
        <Button kind="line" text="看这次表决" onClick={() => go('voting/poll', { pollId, proxyId })} />
      </State>
    </Card>
  );
}
