import { momentText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { pollBadge } from '../../../polls/badge';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

/** Which vote the sheets are of; after the close it is still there until the last of them is entered. */
export function ChoosePoll({ communityId }: { communityId: string }) {
  const load = useLoad(`paper-polls.${communityId}`, async () => {
    const [running, finished] = await Promise.all([
      cloud.assembly.list({ communityId, finished: false }),
      cloud.assembly.list({ communityId, finished: true }),
    ]);
    const polls = [...running.polls, ...finished.polls];
    return { now: running.now, polls: polls.filter(({ state }) => ['announced', 'open', 'closed'].includes(state)) };
  });
  return (
    <Page title="纸质票">
      <Loaded load={load} what="表决">
        {({ now, polls }) => (
          <Card kind="list">
            {polls.length === 0 ? (
              <Empty
                title="现在没有要收纸质票的表决"
                detail="业主大会公告以后，可以打印选票；开始投票以后在这里收票、录入。"
              />
            ) : null}
            {polls.map((poll, at) => (
              <NoticeRow
                key={poll.pollId}
                title={poll.title}
                badge={pollBadge({ ...poll, mine: 'no-right' }, now)}
                meta={[`${momentText(poll.closesAt)} 截止收票`, `${momentText(poll.paperUntil)} 截止录入`]}
                last={at === polls.length - 1}
                onClick={() => go('convening/paper-ballots', { communityId, pollId: poll.pollId })}
              />
            ))}
          </Card>
        )}
      </Loaded>
    </Page>
  );
}
