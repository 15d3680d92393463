import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { SectionHead } from '../../../ui/section-head/SectionHead';

/** 您不能做的: staff see their limits before they meet them. */
export function Cannot({ cannot }: { cannot: readonly string[] }) {
  if (cannot.length === 0) return null;
  return (
    <>
      <SectionHead title="您不能做的" />
      <Card kind="list">
        {cannot.map((sentence, at) => (
          <Cell key={sentence} icon="info" text={sentence} last={at === cannot.length - 1} />
        ))}
      </Card>
    </>
  );
}
