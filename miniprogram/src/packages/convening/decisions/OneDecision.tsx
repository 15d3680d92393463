import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { Filing } from './Filing';
import { Objections } from './Objections';
import { Receive } from './Receive';
import { Standing } from './Standing';
import { Wording } from './Wording';

/** One result: how it stands, what was objected, the wording, and what street and residents' committee are told. */
export function OneDecision({ desk, pollId }: { desk: Desk; pollId: string }) {
  const load = useLoad(`decision.${pollId}`, () => cloud.assembly.decision({ pollId }));
  const rules = desk.holds('street', 'bureau');
  const bar = (
    <BottomBar>
      {rules && load.data?.publishedDay ? (
        <Button
          kind="line"
          text="责令改正或撤销"
          onClick={() => go('convening/rulings', { communityId: desk.communityId, pollId })}
        />
      ) : null}
      <Button text="看结果" onClick={() => go('voting/result', { pollId })} />
    </BottomBar>
  );
  return (
    <Page title="业主大会决定" bar={bar}>
      <Loaded load={load} what="决定" shape="card">
        {(decided) => (
          <>
            <Standing decided={decided} />
            {desk.holds('community', 'street', 'bureau') ? (
              <Objections pollId={pollId} onAnswered={load.reload} />
            ) : null}
            {decided.finalDay !== null && desk.holds('community', 'street') ? (
              <Receive pollId={pollId} received={decided.received} holds={desk.holds} onDone={load.reload} />
            ) : null}
            {decided.publishedDay === null ? null : (
              <>
                <Wording pollId={pollId} />
                <Filing pollId={pollId} />
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
