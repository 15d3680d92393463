import { cloud } from '../../../cloud/cloud';
import { handOver, openFile } from '../../../cloud/files';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Cell } from '../../../ui/cell/Cell';
import { count } from '../../../ui/figures';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { Loaded } from '../../../ui/state/Loaded';

/** The volumes of one export. All of them together are the whole; the last has the trial balance. */
export function VolumesSheet({ auditId, onClose }: { auditId: string; onClose: () => void }) {
  const load = useLoad(`ledger-audit.${auditId}`, () => cloud.ledger.auditFiles({ auditId }));
  const open = useAction((url: string, name: string) => openFile(url, name));
  const send = useAction((url: string, name: string) => handOver(url, name));
  return (
    <Sheet open title="下载账本" onClose={onClose}>
      <Loaded load={load} what="账本文件">
        {({ volumes }) => (
          <>
            {volumes.map(({ part, entries, sheet, sheetName, data, dataName }) => (
              <Cell
                key={part}
                text={`第 ${part} 册`}
                detail={`${count(entries)} 笔`}
                aside={
                  <Buttons>
                    <Button
                      kind="soft"
                      text="表格"
                      label={`下载第 ${part} 册表格`}
                      busy={open.busy}
                      onClick={() => void open.run(sheet.url, sheetName)}
                    />
                    <Button
                      kind="line"
                      text="数据"
                      label={`下载第 ${part} 册数据，给核对程序用`}
                      busy={send.busy}
                      onClick={() => void send.run(data.url, dataName)}
                    />
                  </Buttons>
                }
                last={part === volumes.length}
              />
            ))}
            <Note>几册合在一起才是全部，试算平衡在最后一册。表格和数据内容一样，数据给核对程序用。</Note>
          </>
        )}
      </Loaded>
    </Sheet>
  );
}
