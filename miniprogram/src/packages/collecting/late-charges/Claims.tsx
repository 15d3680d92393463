import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { ClaimCard } from './ClaimCard';

export type Claim = Awaited<ReturnType<Cloud['arrears']['lateClaims']>>['claims'][number];

/** Claims in one state, newest first. */
export function Claims({ desk, state }: { desk: Desk; state: Claim['state'] }) {
  const { communityId } = desk;
  const { load, more } = usePages(`late-claims.${communityId}.${state}`, (skip) =>
    cloud.arrears.lateClaims({ communityId, state, skip, limit: pageSize }),
  );
  return (
    <Loaded load={load} what="违约金">
      {(pages) => {
        const claims = pages.flatMap((page) => page.claims);
        return (
          <>
            {claims.length === 0 ? (
              <Card>
                <Empty title="没有" detail="前台提出，项目经理同意，住户才有违约金账单。" />
              </Card>
            ) : null}
            {claims.map((claim) => (
              <ClaimCard key={claim.claimId} claim={claim} desk={desk} onDone={load.reload} />
            ))}
            <More last={pages.at(-1)?.claims.length ?? 0} onMore={more} />
          </>
        );
      }}
    </Loaded>
  );
}
