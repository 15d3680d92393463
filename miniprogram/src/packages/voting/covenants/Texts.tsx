import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { OfKind } from './OfKind';
import { OnDay } from './OnDay';

/** Every kind of text of a community, the one in force on top. */
export function Texts({ communityId }: { communityId: string }) {
  const load = useLoad(`governing.${communityId}`, () => cloud.assembly.governing({ communityId }));
  const bar = load.data?.mayDraft ? (
    <BottomBar>
      <Button text="起草新的一版" onClick={() => go('convening/covenant-draft', { communityId })} />
    </BottomBar>
  ) : undefined;
  return (
    <Page title="管理规约" bar={bar}>
      <Loaded load={load} what="管理规约">
        {({ kinds, today }) => (
          <>
            {kinds.map((one) => (
              <OfKind key={one.kind} {...one} />
            ))}
            <OnDay communityId={communityId} today={today} kinds={kinds} />
            <Card kind="list">
              <Cell
                icon="info"
                text="依据与待核"
                detail="每条规矩的出处，和法律没写明的地方"
                last
                onClick={() => go('voting/open-points')}
              />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}
