import { momentText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Scan } from '../../../ui/photos/Scan';
import { Loaded } from '../../../ui/state/Loaded';

/** 我交的纸票: how far each sheet is, and the photograph it was entered from; nothing where none was handed in. */
export function OwnPapers({ pollId, unitId }: { pollId: string; unitId: string }) {
  const load = useLoad(`own-paper.${pollId}.${unitId}`, () => cloud.assembly.ownPaper({ pollId, unitId }));
  return (
    <Loaded load={load} what="纸票" quiet>
      {({ papers }) =>
        papers.map(({ handedInAt, stateText, byAgent, scan }) => (
          <Card key={handedInAt} title="交来的纸票" small>
            <KeyValues
              rows={[
                { name: '交来时间', value: momentText(handedInAt) },
                { name: '办到哪了', value: stateText },
                ...(byAgent ? [{ name: '谁交的', value: '受托人' }] : []),
              ]}
            />
            {scan ? <Scan src={scan.url} label="纸票照片" /> : null}
          </Card>
        ))
      }
    </Loaded>
  );
}
