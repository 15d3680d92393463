import { momentText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { More } from '../../../ui/more/More';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Loaded } from '../../../ui/state/Loaded';

/** 对不上的钱: what came short, over or too late and was credited to the home. */
export function Differences({ communityId }: { communityId: string }) {
  const { load, more } = usePages(`differences.${communityId}`, (skip) =>
    cloud.payment.differences({ communityId, skip, limit: pageSize }),
  );
  return (
    <Loaded load={load} what="对不上的钱" quiet>
      {(pages) => {
        const found = pages.flatMap((page) => page.differences);
        if (found.length === 0) return null;
        return (
          <>
            <SectionHead title="对不上的钱" />
            <Card kind="list">
              {found.map(({ orderId, unitLabel, whyText, expectedFen, receivedFen, at }, nth) => (
                <NoticeRow
                  key={orderId}
                  title={`${unitLabel} ${whyText}`}
                  meta={[`应收 ${yuan(expectedFen)}`, `实收 ${yuan(receivedFen)}`, momentText(at)]}
                  last={nth === found.length - 1}
                />
              ))}
            </Card>
            <More last={pages.at(-1)?.differences.length ?? 0} onMore={more} />
          </>
        );
      }}
    </Loaded>
  );
}
