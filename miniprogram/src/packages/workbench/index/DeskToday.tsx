import { Fragment } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { drawersFor } from '../../../desk/entrances';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { QuickActions } from '../../../ui/quick-actions/QuickActions';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Loaded } from '../../../ui/state/Loaded';
import { Stats } from '../../../ui/stats/Stats';
import { Cannot } from './Cannot';
import { countsFor } from './counts';
import { Review } from './Review';
import { Tasks } from './Tasks';

export interface DeskTodayProps {
  desk: Desk;
  /** Another community of the street or district. */
  onElsewhere: () => void;
}

export function DeskToday({ desk, onElsewhere }: DeskTodayProps) {
  const { communityId, post, holds } = desk;
  const today = useLoad(`desk.${communityId}`, () => cloud.desk.today({ communityId }));
  return (
    <Loaded load={today} what="要办的事">
      {(answer) => {
        const review = post.role === 'committee' ? answer.tasks.find(({ kind }) => kind === 'statement') : undefined;
        return (
          <>
            {post.communityId ? null : (
              <Card kind="list">
                <Cell
                  icon="building"
                  text={answer.communityName}
                  last
                  aside={<Link text="换小区" onClick={onElsewhere} />}
                />
              </Card>
            )}
            <Card>
              <Stats stats={countsFor(post.role, answer)} />
            </Card>
            {review ? <Review statementId={review.id} communityId={communityId} onDone={today.reload} /> : null}
            <Tasks tasks={answer.tasks.filter((task) => task !== review)} communityId={communityId} />
            <SectionHead title="要办什么" />
            {drawersFor(holds).map(({ title, entrances }) => (
              <Fragment key={title}>
                <Note>{title}</Note>
                <QuickActions
                  actions={entrances.map(({ screen, icon, text }) => ({
                    icon,
                    text,
                    onClick: () => go(screen, { communityId }),
                  }))}
                />
              </Fragment>
            ))}
            <Cannot cannot={answer.cannot} />
            {holds('manager', 'committee', 'community', 'street', 'bureau') ? (
              <Card kind="list">
                <Cell
                  icon="shield"
                  tint="pine"
                  text="您做的每一步都有记录"
                  detail="业委会、社区和住建局可查"
                  last
                  onClick={() => go('workbench/audits', { communityId })}
                />
              </Card>
            ) : (
              <Card kind="list">
                <Cell icon="shield" tint="pine" text="您做的每一步都有记录" detail="业委会、社区和住建局可查" last />
              </Card>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
