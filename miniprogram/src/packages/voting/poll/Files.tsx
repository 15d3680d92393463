import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { cloud } from '../../../cloud/cloud';
import { PaperButton } from '../../../papers/PaperButton';
import type { Poll } from '../../../polls/poll';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';

/** What was announced with the vote, and the number that freezes it. */
export function Files({ poll: { pollId, files, cardHash } }: { poll: Poll }) {
  return (
    <>
      {files.length > 0 ? (
        <Card title={`附件 ${files.length} 张`} small>
          <Photos photos={files.map(({ url }) => ({ src: url }))} />
        </Card>
      ) : null}
      {cardHash ? (
        <Card>
          <KeyValues rows={[{ name: '表决编号', value: receiptCode(cardHash) }]} />
          <Note>事项、规则、时间和名册都算在这个编号里，改一个字编号就变。</Note>
          <Buttons>
            <PaperButton text="打印公告" make={() => cloud.print.notice({ pollId })} />
          </Buttons>
        </Card>
      ) : null}
    </>
  );
}
