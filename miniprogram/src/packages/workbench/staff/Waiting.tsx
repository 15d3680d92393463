import { wholeDayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';

type Post = Awaited<ReturnType<Cloud['account']['waitingPosts']>>['posts'][number];

/** 还没登录的: posts that wait for a phone number; a wrong one is taken back. */
export function Waiting({ communityId }: { communityId: string }) {
  const [chosen, setChosen] = useState<Post>();
  const load = useLoad(`waiting-posts.${communityId}`, () => cloud.account.waitingPosts({ communityId }));
  const withdraw = useAction(async ({ appointmentId }: Post) => {
    await cloud.account.withdrawAppointment({ appointmentId });
    setChosen(undefined);
    toast('撤回了');
    load.reload();
  });
  return (
    <Loaded load={load} what="还没登录的人" shape="card">
      {({ posts }) =>
        posts.length === 0 ? null : (
          <>
            <SectionHead title="给了岗位，还没登录" />
            <Card kind="list">
              {posts.map((post, at) => (
                <Cell
                  key={post.appointmentId}
                  icon="clock"
                  text={post.personName}
                  detail={`${wholeDayText(post.givenDay)}给的`}
                  aside={post.roleTitle}
                  last={at === posts.length - 1}
                  onClick={() => setChosen(post)}
                />
              ))}
            </Card>
            {chosen ? (
              <ConfirmSheet
                open
                title={`撤回 ${chosen.personName} 的${chosen.roleTitle}岗位吗？`}
                confirm="撤回"
                refuses
                busy={withdraw.busy}
                onConfirm={() => void withdraw.run(chosen)}
                onCancel={() => setChosen(undefined)}
              >
                手机号填错了就撤回，再添一次。撤回以后这个手机号登录也没有岗位。
              </ConfirmSheet>
            ) : null}
          </>
        )
      }
    </Loaded>
  );
}
