import { dayText, momentText } from '@mulin/domain/day/spoken';
import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { Timeline, type TimelineStep } from '../../../ui/timeline/Timeline';
import { Tip } from '../../../ui/tip/Tip';
import type { Shown } from './Condition';

/** 走到哪一步: application, group, preparation, assembly, committee; what is late is said. */
export function Way({ formation }: { formation: Shown }) {
  const { clock } = formation.standing;
  return (
    <Card title="走到哪一步">
      {clock ? (
        <Tip kind={clock.overdueDays > 0 ? 'bad' : 'wait'}>
          {clock.clock === 'group' ? '组建筹备组' : '召开首次业主大会'}，最晚 {dayText(clock.dueDay)}
          {clock.overdueDays > 0 ? `，已经晚了 ${clock.overdueDays} 天` : ''}
        </Tip>
      ) : null}
      <Timeline steps={stepsOf(formation)} />
      {clock ? <Note>依据：{clock.source}。</Note> : null}
    </Card>
  );
}

function stepsOf({
  standing,
  application,
  group,
  groupAt,
  groupNoticeId,
  preparedNoticeId,
  pollId,
}: Shown): TimelineStep[] {
  const { stage } = standing;
  const elected = stage === 'formed' || stage === 'filed';
  const state = (done: boolean, now: boolean) => (done ? 'done' : now ? 'now' : 'todo');
  return [
    { state: state(stage === 'filed', stage === 'formed'), title: '业主委员会备案' },
    { state: state(elected, false), title: '选出业主委员会' },
    {
      state: state(elected, stage === 'called'),
      title: '首次业主大会',
      detail: pollId ? <Link text="看这次会议" onClick={() => go('voting/poll', { pollId })} /> : undefined,
    },
    {
      state: state(preparedNoticeId !== null || elected, stage === 'group'),
      title: '公布名册、草案和候选人办法',
      detail: preparedNoticeId ? (
        <Link text="看筹备公告" onClick={() => go('board/notice', { noticeId: preparedNoticeId })} />
      ) : undefined,
    },
    {
      state: state(groupAt !== null || elected, stage === 'applied'),
      title: groupAt ? `组建筹备组，${group.length} 人` : '组建筹备组',
      when: groupAt ? momentText(groupAt) : undefined,
      detail: groupNoticeId ? (
        <Link text="看名单公告" onClick={() => go('board/notice', { noticeId: groupNoticeId })} />
      ) : undefined,
    },
    {
      state: state(application !== null || elected, stage === 'due'),
      title: application ? `${application.applicant}提出书面申请` : '提出书面申请',
      when: application ? momentText(application.at) : undefined,
      detail: application?.reason,
    },
  ];
}
