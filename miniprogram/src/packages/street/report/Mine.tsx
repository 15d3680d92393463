import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { BreachList } from '../BreachList';

export function Mine({ communityId }: { communityId: string }) {
  const pages = usePages(`my-breaches.${communityId}`, (skip) =>
    cloud.street.myViolations({ communityId, skip, limit: pageSize }),
  );
  return <BreachList pages={pages} nothing={{ title: '您还没有举报过', detail: '举报以后，办到哪一步在这里看。' }} />;
}
