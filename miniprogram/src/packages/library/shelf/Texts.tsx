import { dayOf } from '@mulin/domain/day/day';
import { dayText, wholeDayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { More } from '../../../ui/more/More';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

/** What the offices have put up, newest first. */
export function Texts({ communityId, kind }: { communityId: string; kind: 'rule' | 'article' }) {
  const { load, more } = usePages(`library.${communityId}.${kind}`, (skip) =>
    cloud.library.texts({ communityId, kind, skip, limit: pageSize }),
  );
  return (
    <Loaded load={load} what="资料">
      {(pages) => {
        const texts = pages.flatMap((page) => page.texts);
        if (texts.length === 0)
          return (
            <Card>
              <Empty
                title={kind === 'rule' ? '还没有本地文件' : '还没有宣传文章'}
                detail="社区、镇街和住建局发的，会放在这里。"
              />
            </Card>
          );
        return (
          <>
            <Card kind="list">
              {texts.map(({ textId, title, source, publisher, inForceFrom, at, readers }, nth) => (
                <NoticeRow
                  key={textId}
                  title={title}
                  meta={[
                    source || publisher,
                    inForceFrom ? `${wholeDayText(inForceFrom)}施行` : dayText(dayOf(at)),
                    `${readers} 人看过`,
                  ]}
                  last={nth === texts.length - 1}
                  onClick={() => go('library/text', { textId })}
                />
              ))}
            </Card>
            <More last={pages.at(-1)?.texts.length ?? 0} onMore={more} />
          </>
        );
      }}
    </Loaded>
  );
}
