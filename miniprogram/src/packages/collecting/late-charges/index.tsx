import { useState } from 'react';
import { AtDesk } from '../../../desk/AtDesk';
import type { Desk } from '../../../desk/desk';
import { useParams } from '../../../routes';
import { Note } from '../../../ui/note/Note';
import { Chips } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Claims } from './Claims';
import { Homes } from './Homes';
import { OneHome } from './OneHome';

const views = [
  { id: 'homes', text: '欠缴' },
  { id: 'asked', text: '等同意' },
  { id: 'claimed', text: '已要' },
  { id: 'waive-asked', text: '要免收' },
  { id: 'waived', text: '已免' },
] as const;
type View = (typeof views)[number]['id'];

/** 违约金: what has accrued by the agreed clause, claimed and waived by two persons each. */
export default function LateCharges() {
  const { unitId, show } = useParams<'unitId' | 'show'>();
  return (
    <AtDesk title="违约金">
      {(desk) => (unitId ? <OneHome desk={desk} unitId={unitId} /> : <Lists desk={desk} show={show} />)}
    </AtDesk>
  );
}

function Lists({ desk, show }: { desk: Desk; show: string | undefined }) {
  const works = desk.holds('clerk', 'manager');
  const [view, setView] = useState<View>(views.find(({ id }) => id === show)?.id ?? (works ? 'homes' : 'claimed'));
  return (
    <Page title="违约金">
      <Chips options={works ? views : views.filter(({ id }) => id !== 'homes')} value={view} onChange={setView} />
      {view === 'homes' ? <Homes desk={desk} /> : <Claims key={view} desk={desk} state={view} />}
      <Note>
        《民法典》第五百八十五条：只收合同约定了的。只按没缴的本金一天一天算，不利滚利；约定得太高，法院可能酌减。
      </Note>
    </Page>
  );
}
