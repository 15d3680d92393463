import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { TakeTable } from '../../../desk/TakeTable';
import { Page } from '../../../ui/page/Page';
import { Rows } from './Rows';

/** All communities of a street together. */
export function OfStreet({ streetId, name }: { streetId: string; name: string | undefined }) {
  const pages = usePages(`climbed-street.${streetId}`, (skip) =>
    cloud.street.climbedInStreet({ streetId, level: 'street', skip, limit: pageSize }),
  );
  return (
    <Page title={name ? `${name} · 报到镇街的` : '报到镇街的'}>
      <Rows pages={pages} named />
      {pages.load.data?.[0]?.requests.length ? (
        <TakeTable what="报到镇街的事" take={() => cloud.tables.takeOfStreet({ streetId, list: 'climbed' })} />
      ) : null}
    </Page>
  );
}
