import type { ReactNode } from 'react';
import type { Pages } from '../../cloud/usePages';
import { Card } from '../card/Card';
import { Empty, type EmptyProps } from '../state/Empty';
import { Loaded } from '../state/Loaded';
import { More } from './More';

export interface PagedListProps<Answer, Row> {
  pages: Pages<Answer>;
  /** What is read, as it is said when it cannot be: 报修, 事项. */
  what: string;
  rowsOf: (answer: Answer) => readonly Row[];
  nothing: Pick<EmptyProps, 'title' | 'detail'>;
  children: (row: Row, last: boolean) => ReactNode;
}

/** A list that comes in pages, in one card; or why there is nothing in it. */
export function PagedList<Answer, Row>({ pages, what, rowsOf, nothing, children }: PagedListProps<Answer, Row>) {
  return (
    <Loaded load={pages.load} what={what}>
      {(answers) => {
        const rows = answers.flatMap(rowsOf);
        if (rows.length === 0)
          return (
            <Card>
              <Empty {...nothing} />
            </Card>
          );
        const [newest] = answers.slice(-1);
        return (
          <>
            <Card kind="list">{rows.map((row, at) => children(row, at === rows.length - 1))}</Card>
            <More last={newest ? rowsOf(newest).length : 0} onMore={pages.more} />
          </>
        );
      }}
    </Loaded>
  );
}
