import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { PaperButton } from '../../../papers/PaperButton';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Loaded } from '../../../ui/state/Loaded';

/** 告知单: what street and residents' committee are told, row by row. */
export function Filing({ pollId }: { pollId: string }) {
  const load = useLoad(`filing.${pollId}`, () => cloud.assembly.filingSheet({ pollId }));
  return (
    <Loaded load={load} what="告知单" shape="card">
      {({ title, ground, rows }) => (
        <Card title={title} small>
          <KeyValues rows={rows.map(({ label, value }) => ({ name: label, value }))} />
          <Note>{ground}</Note>
          <Buttons>
            <PaperButton text="打印告知单" make={() => cloud.print.toldSheet({ pollId })} />
          </Buttons>
        </Card>
      )}
    </Loaded>
  );
}
