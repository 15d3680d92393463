import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { pageSize, usePages } from '../../../cloud/usePages';
import { go } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { More } from '../../../ui/more/More';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Sheet } from '../../../ui/sheet/Sheet';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { isStep, steps } from './steps';

/** Uses of the fund; a press shows what one may do with it next. */
export function Projects({ communityId }: { communityId: string }) {
  const [opened, setOpened] = useState<{ projectId: string; title: string }>();
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
              <Empty title="还没有项目" detail="申请以后，社区核对、镇街审核、付款都在这里办。" />
            </Card>
          );
        return (
          <>
            <Card kind="list">
              {projects.map((project, at) => (
                <NoticeRow
                  key={project.projectId}
                  title={project.title}
                  badge={{ kind: 'wait', text: project.stateText }}
                  meta={[project.routeText, `预算 ${yuan(project.budgetFen)} 元`, `已付 ${yuan(project.paidFen)} 元`]}
                  last={at === projects.length - 1}
                  onClick={() => setOpened(project)}
                />
              ))}
            </Card>
            <More last={pages.at(-1)?.projects.length ?? 0} onMore={more} />
            <Sheet open={opened !== undefined} title={opened?.title ?? ''} onClose={() => setOpened(undefined)}>
              {opened ? <Next communityId={communityId} projectId={opened.projectId} /> : null}
            </Sheet>
          </>
        );
      }}
    </Loaded>
  );
}

function Next({ communityId, projectId }: { communityId: string; projectId: string }) {
  const load = useLoad(`fund-project.${projectId}`, () => cloud.fund.project({ projectId }));
  return (
    <Loaded load={load} what="这个项目">
      {({ may }) => (
        <>
          {may.filter(isStep).map((step) => (
            <Button
              key={step}
              text={steps[step].title}
              onClick={() => go('books/fund', { communityId, projectId, step })}
            />
          ))}
          <Button kind="line" text="看全部经过" onClick={() => go('fees/fund-project', { projectId })} />
        </>
      )}
    </Loaded>
  );
}
