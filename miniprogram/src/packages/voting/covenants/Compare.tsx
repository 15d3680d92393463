import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { PickField } from '../../../ui/form/PickField';
import { Loaded } from '../../../ui/state/Loaded';
import { Changes } from './Changes';
import type { WholeVersion } from './version';

/** 和另一版对照: which clauses changed, came or went. Nothing to compare with shows nothing. */
export function Compare({ version: { versionId, communityId, kind, basedOn } }: { version: WholeVersion }) {
  const load = useLoad(`governing.${communityId}`, () => cloud.assembly.governing({ communityId }));
  const [chosen, setChosen] = useState<string>();
  const others = load.data?.kinds
    .find((one) => one.kind === kind)
    ?.versions.filter((one) => one.versionId !== versionId);
  if (!others || others.length === 0) return null;
  const earlierId = chosen ?? others.find((one) => one.versionId === basedOn)?.versionId;
  return (
    <Card title="和另一版对照">
      <PickField
        label="哪一版"
        picks={others.map((one) => ({ id: one.versionId, text: one.title, detail: one.stateText }))}
        value={earlierId}
        onChange={setChosen}
      />
      {earlierId ? <Between key={earlierId} versionId={versionId} earlierId={earlierId} /> : null}
    </Card>
  );
}

function Between({ versionId, earlierId }: { versionId: string; earlierId: string }) {
  const load = useLoad(`compared.${versionId}.${earlierId}`, () =>
    cloud.assembly.compareGoverning({ versionId, earlierId }),
  );
  return (
    <Loaded load={load} what="对照">
      {(compared) => <Changes compared={compared} />}
    </Loaded>
  );
}
