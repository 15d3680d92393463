import type { Poll } from '../../../polls/poll';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';

/** What else there is to do about a vote: the keys of sealed ballots, objections to its roll. */
export function Ways({ poll: { pollId, communityId, sealed, state } }: { poll: Poll }) {
  const frozen = state !== 'draft';
  if (!sealed && !frozen) return null;
  return (
    <Card kind="list">
      {sealed ? (
        <Cell
          icon="shield"
          text="三方封存的密钥"
          detail={frozen ? '截止以后，任意两方凭纸条开封' : '公告前，业委会、社区、镇街各生成一把并演练'}
          last={!frozen}
          onClick={() => go('voting/seal-keys', { pollId })}
        />
      ) : null}
      {frozen ? (
        <Cell
          icon="people"
          text="名册异议"
          detail="业主核对自己的一行，有不对的在这里答复和更正"
          last
          onClick={() => go('convening/roll-objections', { communityId, pollId })}
        />
      ) : null}
    </Card>
  );
}
