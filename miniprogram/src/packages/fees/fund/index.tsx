import { useState } from 'react';
import { LawLink } from '../../../law/LawLink';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { NoHome } from '../../../who/NoHome';
import { Plate } from '../../../who/Plate';
import { useWho } from '../../../who/useWho';
import { Own } from './Own';
import { Projects } from './Projects';
import { Sums } from './Sums';

const views = [
  { id: 'own', text: '我家的账' },
  { id: 'projects', text: '用在哪里' },
  { id: 'sums', text: '全小区' },
] as const;

/** 维修资金: one's own account, what the money is used for, and the sums of the community. */
export default function Fund() {
  const [view, setView] = useState<(typeof views)[number]['id']>('own');
  const { me, home } = useWho();
  return (
    <Page title="维修资金">
      <Loaded load={me} what="您的房子" quiet={home !== undefined}>
        {(mine) =>
          home ? (
            <>
              <Plate slim home={home} homes={mine.homes} />
              <Segment options={views} value={view} onChange={setView} />
              {view === 'own' ? <Own unitId={home.unitId} /> : null}
              {view === 'projects' ? <Projects communityId={home.communityId} /> : null}
              {view === 'sums' ? <Sums communityId={home.communityId} /> : null}
              <LawLink id="civil-281" />
            </>
          ) : (
            <NoHome me={mine} onChange={me.reload} />
          )
        }
      </Loaded>
    </Page>
  );
}
