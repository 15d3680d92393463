import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { pageSize, usePages } from '../../../cloud/usePages';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Link } from '../../../ui/link/Link';
import { More } from '../../../ui/more/More';
import { Page } from '../../../ui/page/Page';
import { Count, SectionHead } from '../../../ui/section-head/SectionHead';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { type Message, openAbout } from './open';
import { Row } from './Row';

/** 消息: what I was told, newest first; it stays here whatever rang on the phone. */
export default function Inbox() {
  const { load, more } = usePages('messages', (skip) => cloud.messages.list({ skip, limit: pageSize }));
  const open = useAction(async (message: Message) => {
    openAbout(message);
    if (message.read) return;
    await cloud.messages.read({ messageId: message.messageId });
    if (!message.about) load.reload();
  });
  const readAll = useAction(async (until: string) => {
    await cloud.messages.readAll({ until });
    load.reload();
  });
  return (
    <Page title="消息">
      <Link text="提醒设置：哪些事微信提醒我" onClick={() => go('messages/ringing')} />
      <Loaded load={load} what="消息">
        {(pages) => {
          const rows = pages.flatMap((page) => page.rows);
          const [newest] = pages;
          if (!newest || rows.length === 0)
            return (
              <Card>
                <Empty title="还没有消息" detail="您家投了票、大会有公告、该您办的事，都会留一份在这里。" />
              </Card>
            );
          return (
            <>
              <SectionHead
                title={newest.unread > 0 ? <Unread n={newest.unread} /> : '都看过了'}
                link={
                  newest.unread > 0
                    ? { text: '都标成看过', onClick: () => void readAll.run(rows[0]?.at ?? newest.now) }
                    : undefined
                }
              />
              <Card kind="list">
                {rows.map((message, at) => (
                  <Row
                    key={message.messageId}
                    message={message}
                    now={newest.now}
                    last={at === rows.length - 1}
                    onOpen={() => void open.run(message)}
                  />
                ))}
              </Card>
              <More last={pages.at(-1)?.rows.length ?? 0} onMore={more} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Unread({ n }: { n: number }) {
  return (
    <>
      有<Count n={n} />
      条没看过
    </>
  );
}
