import { Card } from '../ui/card/Card';
import { count } from '../ui/figures';
import { NoticeRow } from '../ui/notice-row/NoticeRow';
import { SectionHead } from '../ui/section-head/SectionHead';

export interface RejectedLinesProps {
  /** What is done about them; as a rule the other lines go on. */
  title?: string;
  rejected: readonly { line: number; why: string }[];
}

/** 有问题的行 of a spreadsheet: by line, with what to put right. */
export function RejectedLines({ title = '有问题，不录', rejected }: RejectedLinesProps) {
  if (rejected.length === 0) return null;
  return (
    <>
      <SectionHead title={`${title} ${count(rejected.length)} 行`} />
      <Card kind="list">
        {rejected.map(({ line, why }, at) => (
          <NoticeRow key={line} title={`第 ${line} 行`} meta={[why]} last={at === rejected.length - 1} />
        ))}
      </Card>
    </>
  );
}
