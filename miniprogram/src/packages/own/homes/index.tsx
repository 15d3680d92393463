import { useState } from 'react';
import { AtDesk } from '../../../desk/AtDesk';
import type { Desk } from '../../../desk/desk';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/page/Page';
import { UnitFields } from '../../../who/UnitFields';
import { Household } from '../Household';

export default function Homes() {
  return <AtDesk title="住户">{(desk) => <OneHome desk={desk} />}</AtDesk>;
}

/** 住户: choose a home, then who lives there; masked until there is a reason. */
function OneHome({ desk: { communityId } }: { desk: Desk }) {
  const [unitId, setUnitId] = useState<string>();
  return (
    <Page title="住户">
      <Card title="哪一套">
        <UnitFields communityId={communityId} value={unitId} error={undefined} onChange={setUnitId} />
      </Card>
      {unitId ? <Household unitId={unitId} looks /> : null}
    </Page>
  );
}
