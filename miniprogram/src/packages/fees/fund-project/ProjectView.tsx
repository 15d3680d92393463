import { dayText, momentText } from '@mulin/domain/day/spoken';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { count, yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Photos } from '../../../ui/photos/Photos';
import { Progress } from '../../../ui/progress/Progress';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Loaded } from '../../../ui/state/Loaded';
import { Timeline } from '../../../ui/timeline/Timeline';
import { useWho } from '../../../who/useWho';
import { Objecting } from './Objecting';

type Project = Awaited<ReturnType<Cloud['fund']['project']>>;

/** What it is, how it was decided, how far it is, what was paid; never what one home bears but one's own. */
export function ProjectView({ projectId }: { projectId: string }) {
  const load = useLoad(`fund-project.${projectId}`, () => cloud.fund.project({ projectId }));
  const { home } = useWho();
  return (
    <Loaded load={load} what="这个项目" shape="card">
      {(project) => (
        <>
          <Card title={project.title} aside={<Badge kind="wait" text={project.stateText} />}>
            <KeyValues rows={factsOf(project)} />
            {project.progress ? <Progress name={project.stateText} {...project.progress} unit="户" /> : null}
          </Card>
          {home && home.communityId === project.communityId ? (
            <OwnShare unitId={home.unitId} project={project} />
          ) : null}
          {home && project.mayObject ? (
            <Objecting unitId={home.unitId} projectId={projectId} onDone={load.reload} />
          ) : null}
          {project.payments.length > 0 ? (
            <>
              <SectionHead title="结算和付款" />
              <Card kind="list">
                {project.payments.map(({ entryId, kindTitle, amountFen, day, state }, at, all) => (
                  <Cell
                    key={entryId}
                    text={`${kindTitle} ${yuan(amountFen)} 元`}
                    detail={`${dayText(day)}，${states[state]}`}
                    last={at === all.length - 1}
                  />
                ))}
              </Card>
            </>
          ) : null}
          <SectionHead title="经过" />
          <Card>
            <Timeline
              steps={[...project.steps].reverse().map(({ at, what, as, detail }) => ({
                state: 'done' as const,
                title: what,
                when: momentText(at),
                detail: [as, detail].filter(Boolean).join('：'),
              }))}
            />
          </Card>
          <Card title="申请材料">
            <Photos photos={project.files.filter(({ url }) => url !== '').map(({ url }) => ({ src: url }))} />
          </Card>
        </>
      )}
    </Loaded>
  );
}

const states: Record<Project['payments'][number]['state'], string> = {
  waiting: '等另一个人复核',
  working: '正在记账',
  done: '已记账',
  refused: '退回了',
  reversed: '已冲回',
};

function factsOf(project: Project) {
  const { what, routeText, groundText, scopeText, homes, contractor, warranty, budgetFen, objectionsText } = project;
  const money = (fen: number) => `${yuan(fen)} 元`;
  return [
    { name: '做什么', value: what },
    { name: '怎么定的', value: groundText === '' ? routeText : `${routeText}，${groundText}` },
    { name: '谁分摊', value: `${scopeText}，${count(homes)} 户，按专有面积` },
    { name: '施工单位', value: contractor },
    { name: '保修', value: warranty },
    { name: '预算', value: money(budgetFen) },
    ...(project.shortFen > 0 ? [{ name: '有的户余额不够，差', value: money(project.shortFen) }] : []),
    ...(project.finalFen > 0 ? [{ name: '结算', value: money(project.finalFen) }] : []),
    { name: '已付', value: money(project.paidFen) },
    ...(project.retentionFen > 0 ? [{ name: '质保金', value: money(project.retentionFen) }] : []),
    ...(project.commentUntil ? [{ name: '征求意见到', value: momentText(project.commentUntil) }] : []),
    ...(objectionsText === '' ? [] : [{ name: '意见', value: objectionsText }]),
  ];
}

function OwnShare({ unitId, project: { projectId } }: { unitId: string; project: Project }) {
  const load = useLoad(`fund.${unitId}`, () => cloud.fund.account({ unitId, limit: 50 }));
  const share = load.data?.shares.find((each) => each.projectId === projectId);
  if (!share) return null;
  return (
    <Card kind="list">
      <Cell
        text={share.charged ? '您家分摊' : '您家预计分摊'}
        aside={`${yuan(share.charged ? share.shareFen : share.plannedFen)} 元`}
        last
      />
    </Card>
  );
}
