import { Page } from '../../ui/page/Page';
import { Loaded } from '../../ui/state/Loaded';
import { NoHome } from '../../who/NoHome';
import { useWho } from '../../who/useWho';
import { Today } from './Today';
import { useToday } from './useToday';

export default function Home() {
  const { me, home, unitId } = useWho();
  const today = useToday(unitId);
  return (
    <Page title="睦邻" tab="home">
      <Loaded load={me} what="您的房子" shape="card" quiet={home !== undefined}>
        {(mine) => (home ? <Today me={mine} home={home} today={today} /> : <NoHome me={mine} onChange={me.reload} />)}
      </Loaded>
    </Page>
  );
}
