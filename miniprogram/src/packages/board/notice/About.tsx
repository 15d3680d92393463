import { go } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import type { Notice } from '../statement/useStatement';

/** Where the matter of a notice can be seen itself. */
export function About({ notice: { about, noticeId } }: { notice: Notice }) {
  switch (about.kind) {
    case 'text':
      return null;
    case 'standard':
      return <Way icon="coins" text="看收费标准" onClick={() => go('fees/standard')} />;
    case 'statement':
      return <Way icon="chart" text="看收支表和凭证" onClick={() => go('board/statement', { noticeId })} />;
    case 'poll':
      return <Way icon="ballot" text="看这次表决" onClick={() => go('voting/poll', { pollId: about.id })} />;
    case 'poll-result':
      return <Way icon="ballot" text="看结果，自己验票" onClick={() => go('voting/result', { pollId: about.id })} />;
    case 'survey':
      return <Way icon="edit" text="看问卷和结果" onClick={() => go('surveys/survey', { surveyId: about.id })} />;
  }
}

interface WayProps {
  icon: 'coins' | 'chart' | 'ballot' | 'edit';
  text: string;
  onClick: () => void;
}

const Way = ({ icon, text, onClick }: WayProps) => (
  <Card kind="list">
    <Cell tall icon={icon} tint="pine" text={text} last onClick={onClick} />
  </Card>
);
