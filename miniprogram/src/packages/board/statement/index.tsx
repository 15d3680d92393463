import { cloud } from '../../../cloud/cloud';
import { openFile } from '../../../cloud/files';
import { useAction } from '../../../cloud/useAction';
import { LawLink } from '../../../law/LawLink';
import { PaperButton } from '../../../papers/PaperButton';
import { go, useParams } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { useWho } from '../../../who/useWho';
import { mayAsk } from '../questions/may-ask';
import { Questions } from '../questions/Questions';
import { Buildings } from './Buildings';
import { Chart } from './Chart';
import { Facts } from './Facts';
import { LikeCommunities } from './LikeCommunities';
import { Meters } from './Meters';
import { Summary } from './Summary';
import { Table } from './Table';
import { useStatement } from './useStatement';
import { Versions } from './Versions';
import { Vouchers } from './Vouchers';

/** 半年收支公示: opened from the board with `noticeId`, from elsewhere with `statementId`. */
export default function StatementPage() {
  const load = useStatement(useParams<'noticeId' | 'statementId'>());
  const { home } = useWho();
  const statement = load.data?.statement;
  const noticeId = load.data?.notice?.noticeId;
  const download = useAction(async () => {
    if (!statement) return;
    const { file, fileName } = await cloud.board.statementSheet({ statementId: statement.statementId });
    await openFile(file.url, fileName);
  });
  const bar = statement && (
    <BottomBar>
      <Button kind="line" icon="download" text="下载表格" busy={download.busy} onClick={() => void download.run()} />
      {noticeId && mayAsk(home, statement.communityId) ? (
        <Button
          text="对这份公示提问"
          onClick={() => go('board/ask', { noticeId, statementId: statement.statementId })}
        />
      ) : null}
    </BottomBar>
  );
  return (
    <Page title={statement ? `${statement.kindTitle}公示` : '半年收支公示'} bar={bar}>
      <Loaded load={load} what="公示" shape="card">
        {({ statement: shown, notice }) => (
          <>
            <Versions
              screen="board/statement"
              superseded={shown.state === 'superseded'}
              correctedBy={notice?.supersededBy ? { noticeId: notice.supersededBy } : undefined}
              corrects={
                shown.supersedes
                  ? {
                      reason: shown.reason,
                      earlier: notice?.supersedes ? { noticeId: notice.supersedes } : { statementId: shown.supersedes },
                    }
                  : undefined
              }
            />
            <Summary statement={shown} />
            <Chart statement={shown} />
            <Table statement={shown} />
            <Buildings figures={shown.figures} />
            <Meters statement={shown} />
            {shown.publishedAt ? <LikeCommunities statementId={shown.statementId} /> : null}
            <Vouchers vouchers={shown.vouchers} />
            <Facts statement={shown} publisher={notice?.publisher} />
            {shown.publishedAt ? (
              <PaperButton text="打印这份公示" make={() => cloud.print.statement({ statementId: shown.statementId })} />
            ) : null}
            {noticeId ? <Questions noticeId={noticeId} /> : null}
            <LawLink id="civil-943" />
          </>
        )}
      </Loaded>
    </Page>
  );
}
