import { type Cloud, cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import type { Desk } from '../../../desk/desk';
import { useWatch } from '../../../desk/useWatch';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { ExportCard } from './ExportCard';
import { StartForm } from './StartForm';

export type Export = Awaited<ReturnType<Cloud['ledger']['audits']>>['audits'][number];

/** What to export, and what was exported with how far it is. */
export function Exports({ desk }: { desk: Desk }) {
  const { communityId } = desk;
  const { load, more } = usePages(`ledger-audits.${communityId}`, (skip) =>
    cloud.ledger.audits({ communityId, skip, limit: pageSize }),
  );
  const exports = load.data?.flatMap((page) => page.audits) ?? [];
  useWatch(
    exports.some(({ state }) => state === 'running'),
    load.reload,
  );
  return (
    <Page title="导出账本">
      <StartForm desk={desk} onDone={load.reload} />
      <SectionHead title="导出过的" />
      <Loaded load={load} what="导出过的账本">
        {(pages) => (
          <>
            {exports.length === 0 ? (
              <Card>
                <Empty title="还没有导出过" detail="给审计的人、社区和住建局看账，从这里导出。" />
              </Card>
            ) : (
              exports.map((one) => <ExportCard key={one.auditId} one={one} />)
            )}
            <More last={pages.at(-1)?.audits.length ?? 0} onMore={more} />
          </>
        )}
      </Loaded>
      <Tip icon="shield">
        表格里有每一笔账和账本链的链值，改动、删掉、插进任何一笔都能查出来。怎么核对写在“说明”表里。谁下载了，会留记录。
      </Tip>
    </Page>
  );
}
