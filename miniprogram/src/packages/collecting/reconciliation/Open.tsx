import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { ExplainSheet } from '../../../desk/ExplainSheet';
import { More } from '../../../ui/more/More';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Loaded } from '../../../ui/state/Loaded';
import { Differences } from './Differences';

type Found = Awaited<ReturnType<Cloud['payment']['settlementDifferences']>>['differences'][number];

/** 没查明的差异; nothing is shown when there is none. */
export function Open({ desk: { communityId, holds }, onChange }: { desk: Desk; onChange: () => void }) {
  const [asked, setAsked] = useState<Found>();
  const { load, more } = usePages(`settlement-differences.${communityId}`, (skip) =>
    cloud.payment.settlementDifferences({ communityId, skip, limit: pageSize }),
  );
  return (
    <Loaded load={load} what="对账差异" quiet>
      {(pages) => {
        const found = pages.flatMap((page) => page.differences);
        if (found.length === 0) return null;
        return (
          <>
            <SectionHead title="没查明的差异" />
            <Differences
              found={found.map((one) => ({ ...one, number: `${one.day} ${one.number}` }))}
              onPress={(nth) => setAsked(found[nth])}
            />
            <More last={pages.at(-1)?.differences.length ?? 0} onMore={more} />
            {asked ? (
              <ExplainSheet
                title={asked.whyText}
                may={holds('manager', 'cashier') && !asked.mine}
                explain={(note) => cloud.payment.explainDifference({ differenceId: asked.differenceId, note })}
                onClose={() => setAsked(undefined)}
                onDone={onChange}
              />
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}
