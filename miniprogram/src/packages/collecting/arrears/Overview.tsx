import type { Desk } from '../../../desk/desk';
import { Page } from '../../../ui/page/Page';
import { Buildings } from './Buildings';
import { NeverCut } from './NeverCut';
import { Terms } from './Terms';

/** 催缴 as the committee and those over it see it: never a home, the days of the covenant, and what is forbidden. */
export function Overview({ desk }: { desk: Desk }) {
  return (
    <Page title="催缴">
      <NeverCut />
      <Buildings communityId={desk.communityId} />
      <Terms desk={desk} />
    </Page>
  );
}
