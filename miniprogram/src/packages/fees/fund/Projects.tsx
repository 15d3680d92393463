import { cloud } from '../../../cloud/cloud';
import { pageSize, usePages } from '../../../cloud/usePages';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { More } from '../../../ui/more/More';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';

/** What the fund is used for, the newest first. */
export function Projects({ communityId }: { communityId: string }) {
  const { load, more } = usePages(`fund-projects.${communityId}`, (skip) =>
    cloud.fund.projects({ communityId, skip, limit: pageSize }),
  );
  return (
    <Loaded load={load} what="使用项目">
      {(pages) => {
        const projects = pages.flatMap((page) => page.projects);
        if (projects.length === 0)
          return (
            <Card>
              <Empty title="还没有用过" detail="每一次使用，从申请到付款都会列在这里。" />
            </Card>
          );
        return (
          <>
            <Card kind="list">
              {projects.map(({ projectId, title, stateText, scopeText, budgetFen }, at) => (
                <NoticeRow
                  key={projectId}
                  title={title}
                  badge={{ kind: 'wait', text: stateText }}
                  meta={[scopeText, `预算 ${yuan(budgetFen)} 元`]}
                  last={at === projects.length - 1}
                  onClick={() => go('fees/fund-project', { projectId })}
                />
              ))}
            </Card>
            <More last={pages.at(-1)?.projects.length ?? 0} onMore={more} />
          </>
        );
      }}
    </Loaded>
  );
}
