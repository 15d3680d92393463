import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/page/Page';
import { Photos } from '../../../ui/photos/Photos';
import { Loaded } from '../../../ui/state/Loaded';
import { Rows } from './Rows';
import { Steps } from './Steps';

/** One common meter of the half-year as everybody may read it. */
export function Meter({ meterBillId }: { meterBillId: string }) {
  const { load, more } = usePages(`meter-table.${meterBillId}`, (skip) =>
    cloud.fees.meterTable({ meterBillId, skip, limit: pageSize }),
  );
  return (
    <Page title="公共水电分摊">
      <Loaded load={load} what="分摊表" shape="card">
        {(pages) => {
          const [first] = pages;
          if (!first) return null;
          return (
            <>
              <Card title={first.title} aside={first.place}>
                <Steps steps={first.steps} />
              </Card>
              {first.photos.length > 0 ? (
                <Card title="账单和表的照片">
                  <Photos photos={first.photos.map(({ url }) => ({ src: url }))} />
                </Card>
              ) : null}
              <Rows
                rows={pages.flatMap(({ rows }) => rows)}
                homes={first.homes}
                last={pages.at(-1)?.rows.length ?? 0}
                onMore={more}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
