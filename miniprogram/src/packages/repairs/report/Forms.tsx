import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Segment } from '../../../ui/options/Options';
import type { Home } from '../../../who/me';
import { KindChoice } from './Fields';
import { Form } from './Form';
import { ForNeighbour } from './ForNeighbour';
import { useDraft } from './useDraft';

const whose = [
  { id: 'own', text: '自家和公共' },
  { id: 'neighbour', text: '替邻居报' },
] as const;

/** What it is stays written while one turns from the own home to a neighbour's; nobody complains in somebody else's name. */
export function Forms({ home, phone, now }: { home: Home; phone: string; now: string }) {
  const { communityId } = home;
  const kinds = useLoad(`repair-kinds.${communityId}`, () => cloud.requests.categories({ communityId }));
  const draft = useDraft(kinds.data);
  const [of, setOf] = useState<(typeof whose)[number]['id']>('own');
  const turn = (next: typeof of) => {
    setOf(next);
    draft.move(draft.common);
  };
  const repair = draft.kind === 'repair';
  const choice = (
    <>
      <KindChoice draft={draft} />
      {repair ? <Segment options={whose} value={of} onChange={turn} /> : null}
    </>
  );
  const shared = { home, kinds, draft, choice };
  return repair && of === 'neighbour' ? <ForNeighbour {...shared} /> : <Form {...shared} phone={phone} now={now} />;
}
