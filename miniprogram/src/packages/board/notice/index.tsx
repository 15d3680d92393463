import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { go, useParams } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Page } from '../../../ui/page/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { useWho } from '../../../who/useWho';
import { mayAsk } from '../questions/may-ask';
import { Questions } from '../questions/Questions';
import { Versions } from '../statement/Versions';
import { About } from './About';
import { Files } from './Files';
import { Posted } from './Posted';

/** One notice in words and files, and what it is about. */
export default function NoticePage() {
  const { noticeId = '' } = useParams<'noticeId'>();
  const load = useLoad(`notice.${noticeId}`, () => cloud.board.notice({ noticeId }));
  const { home } = useWho();
  const bar =
    load.data && mayAsk(home) ? (
      <BottomBar>
        <Button text="对这份公示提问" onClick={() => go('board/ask', { noticeId })} />
      </BottomBar>
    ) : undefined;
  return (
    <Page title="公示" bar={bar}>
      <Loaded load={load} what="公示" shape="card">
        {(notice) => (
          <>
            <Versions
              screen="board/notice"
              correctedBy={notice.supersededBy ? { noticeId: notice.supersededBy } : undefined}
              corrects={
                notice.supersedes ? { reason: notice.reason, earlier: { noticeId: notice.supersedes } } : undefined
              }
            />
            <Posted notice={notice} />
            <Files files={notice.files} />
            <About notice={notice} />
            <Questions noticeId={noticeId} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
