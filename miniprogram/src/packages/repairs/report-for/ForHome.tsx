import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { useNumber } from '../../../cloud/useNumber';
import { replace } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Kinds } from '../../../ui/form/Kinds';
import { Page } from '../../../ui/page/Page';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { UnitFields } from '../../../who/UnitFields';
import { Fields, KindChoice } from '../report/Fields';
import { promise } from '../report/kinds';
import { useDraft } from '../report/useDraft';
import { Where } from '../report/Where';

const ways = [
  { id: 'phone', text: '打电话来' },
  { id: 'counter', text: '到前台来' },
  { id: 'round', text: '巡查看到' },
] as const;
type Way = (typeof ways)[number]['id'];

/** 代报: for a home that called, came, or whose trouble was seen; the home is told and who entered it stands in the history. */
export function ForHome({ communityId }: { communityId: string }) {
  const kinds = useLoad(`repair-kinds.${communityId}`, () => cloud.requests.categories({ communityId }));
  const draft = useDraft(kinds.data);
  const [unitId, setUnitId] = useState<string>();
  const [heardBy, setHeardBy] = useState<Way>();
  const number = useNumber();
  const { kind, common, place } = draft;
  const repair = kind === 'repair';
  const send = useAction(async () => {
    if (!unitId) throw new CloudError('INVALID_INPUT', '选是哪一套房', 'unitId');
    if (!heardBy) throw new CloudError('INVALID_INPUT', '选怎么知道的', 'heardBy');
    const report = await draft.written(communityId, repair && !common ? (place ?? '家里') : place);
    const { requestId } = await cloud.requests.reportFor({
      ...report,
      unitId,
      heardBy,
      requestId: await number.take(),
    });
    toast('报上了，也告诉住户了');
    replace('repairs/progress', { requestId });
  });
  const bar = (
    <BottomBar note={promise(kinds.data, repair ? draft.howUrgent : kind)}>
      <Button text="替住户报" busy={send.busy} disabled={!kinds.data} onClick={() => void send.run()} />
    </BottomBar>
  );
  return (
    <Page title="替住户报修" bar={bar}>
      <KindChoice draft={draft} />
      <Card>
        <UnitFields communityId={communityId} value={unitId} error={send.errorOf('unitId')} onChange={setUnitId} />
        <Kinds label="怎么知道的" kinds={ways} value={heardBy} error={send.errorOf('heardBy')} onChange={setHeardBy} />
      </Card>
      <Loaded load={kinds} what="报修类别" shape="card">
        {(lists) => (
          <>
            <Card>
              <Where
                common={common || !repair}
                place={place ?? (repair && !common ? '家里' : undefined)}
                places={lists.places}
                error={send.errorOf('place')}
                {...(repair ? { onMove: draft.move } : {})}
                onPlace={draft.setPlace}
              />
            </Card>
            <Fields draft={draft} kinds={lists} errorOf={send.errorOf} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
