import { wholeDayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Amount } from '../../../ui/amount/Amount';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Loaded } from '../../../ui/state/Loaded';

/** What the common parts earned and is still there. */
export function Shared({ communityId }: { communityId: string }) {
  const load = useLoad(`purses.${communityId}`, () => cloud.ledger.purses({ communityId }));
  return (
    <Loaded load={load} what="公共收益" shape="card">
      {({ ownersFen, bankFen, atFirmFen, undecidedFen, undecidedThrough, rules }) => (
        <>
          <Card title="归全体业主的结余">
            <Amount fen={ownersFen} />
            <KeyValues
              rows={[
                { name: '专户里有', value: `${yuan(bankFen)} 元` },
                { name: '物业代收、还没转进专户的', value: `${yuan(atFirmFen)} 元` },
                ...(undecidedFen > 0
                  ? [
                      {
                        name: `${wholeDayText(undecidedThrough)}以前、还没决定怎么用的`,
                        value: `${yuan(undecidedFen)} 元`,
                      },
                    ]
                  : []),
              ]}
            />
          </Card>
          <Note>{rules.join('')}</Note>
        </>
      )}
    </Loaded>
  );
}
