import { dayText } from '@mulin/domain/day/spoken';
import { type Cloud, cloud } from '../cloud/cloud';
import { pageSize, usePages } from '../cloud/usePages';
import { go } from '../routes';
import type { BadgeProps } from '../ui/badge/Badge';
import { Card } from '../ui/card/Card';
import { More } from '../ui/more/More';
import { NoticeRow } from '../ui/notice-row/NoticeRow';
import { Empty } from '../ui/state/Empty';
import { Loaded } from '../ui/state/Loaded';

type State = Awaited<ReturnType<Cloud['surveys']['list']>>['surveys'][number]['state'];

const badges: Record<State, BadgeProps> = {
  open: { kind: 'wait', text: '可以答' },
  closed: { kind: 'ok', text: '有结果' },
  cancelled: { text: '撤回了' },
};

/** The surveys of a community, newest first. */
export function SurveyList({ communityId }: { communityId: string }) {
  const { load, more } = usePages(`surveys.${communityId}`, (skip) =>
    cloud.surveys.list({ communityId, skip, limit: pageSize }),
  );
  return (
    <Loaded load={load} what="问卷">
      {(pages) => {
        const all = pages.flatMap((page) => page.surveys);
        if (all.length === 0)
          return (
            <Card>
              <Empty title="还没有问卷" detail="业委会、社区、镇街想听大家意见的时候，会发在这里。" />
            </Card>
          );
        return (
          <>
            <Card kind="list">
              {all.map(({ surveyId, title, periodText, publisher, closesOn, state, answers }, nth) => (
                <NoticeRow
                  key={surveyId}
                  title={title}
                  badge={badges[state]}
                  meta={[periodText, publisher, `${dayText(closesOn)}截止`, `${answers} 份`].filter(Boolean)}
                  last={nth === all.length - 1}
                  onClick={() => go('surveys/survey', { surveyId })}
                />
              ))}
            </Card>
            <More last={pages.at(-1)?.surveys.length ?? 0} onMore={more} />
          </>
        );
      }}
    </Loaded>
  );
}
