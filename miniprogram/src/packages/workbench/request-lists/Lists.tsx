import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { Categories } from './Categories';
import { Limits } from './Limits';
import type { Kept } from './lists';
import { Places } from './Places';

const views = [
  { id: 'categories', text: '类别' },
  { id: 'places', text: '地点' },
  { id: 'limits', text: '时限' },
] as const;
type View = (typeof views)[number]['id'];

/** 类别、地点、时限: kept by the manager, the limits by the street and the bureau. */
export function Lists({ desk: { communityId, holds } }: { desk: Desk }) {
  const [view, setView] = useState<View>('categories');
  const load = useLoad(`request-lists.${communityId}`, () => cloud.requests.lists({ communityId }));
  const keep = useAction(async (part: Partial<Pick<Kept, 'categories' | 'places'>>) => {
    if (!load.data) return;
    const { version, categories, places } = load.data;
    await cloud.requests.keepLists({ communityId, version, categories, places, ...part });
    toast('存好了，新报的按这个办');
    load.reload();
  });
  const manager = holds('manager');
  return (
    <Page title="类别、地点和时限">
      <Segment options={views} value={view} onChange={setView} />
      <Loaded load={load} what="类别和地点">
        {(kept) => {
          if (view === 'categories') return <Categories kept={kept} keep={keep} mayKeep={manager} />;
          if (view === 'places') return <Places kept={kept} keep={keep} mayKeep={manager} />;
          return (
            <Limits kept={kept} communityId={communityId} mayKeep={holds('street', 'bureau')} onDone={load.reload} />
          );
        }}
      </Loaded>
    </Page>
  );
}
