import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { ExplainSheet } from '../../../desk/ExplainSheet';
import { More } from '../../../ui/more/More';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Loaded } from '../../../ui/state/Loaded';
import { Differences, sideWords } from './Differences';

type Found = Awaited<ReturnType<Cloud['payment']['bankDifferences']>>['differences'][number];

/** 没查明的差异; nothing is shown when there is none. */
export function Open({ communityId, onChange }: { communityId: string; onChange: () => void }) {
  const [asked, setAsked] = useState<Found>();
  const { load, more } = usePages(`bank-differences.${communityId}`, (skip) =>
    cloud.payment.bankDifferences({ communityId, skip, limit: pageSize }),
  );
  return (
    <Loaded load={load} what="银行差异" quiet>
      {(pages) => {
        const found = pages.flatMap((page) => page.differences);
        if (found.length === 0) return null;
        return (
          <>
            <SectionHead title="没查明的差异" />
            <Differences found={found} onPress={(nth) => setAsked(found[nth])} />
            <More last={pages.at(-1)?.differences.length ?? 0} onMore={more} />
            {asked ? (
              <ExplainSheet
                title={sideWords[asked.side]}
                may={asked.mayExplain}
                explain={(note) => cloud.payment.explainBankDifference({ differenceId: asked.differenceId, note })}
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
