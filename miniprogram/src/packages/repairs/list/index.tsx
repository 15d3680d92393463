import { useState } from 'react';
import { go, useParams } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Plate } from '../../../who/Plate';
import { useWho } from '../../../who/useWho';
import { Joined } from './Joined';
import { Mine } from './Mine';

const views = [
  { id: 'mine', text: '我家报的' },
  { id: 'joined', text: '替报、受影响的' },
] as const;
type View = (typeof views)[number]['id'];

export default function RepairList() {
  const { me, home, unitId } = useWho();
  const { view: asked } = useParams<'view'>();
  const [view, setView] = useState<View>(asked === 'joined' ? 'joined' : 'mine');
  const bar = (
    <BottomBar>
      <Button text="报修" onClick={() => go('repairs/report')} />
    </BottomBar>
  );
  return (
    <Page title="我的报修" bar={bar}>
      {me.data && home ? <Plate slim home={home} homes={me.data.homes} /> : null}
      <Segment options={views} value={view} onChange={setView} />
      {view === 'mine' ? <Mine unitId={unitId} /> : <Joined unitId={unitId} />}
    </Page>
  );
}
