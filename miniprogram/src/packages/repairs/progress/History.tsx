import { Card } from '../../../ui/card/Card';
import { Timeline } from '../../../ui/timeline/Timeline';
import type { Repair } from './request';
import { timeline } from './timeline';

export function History({ request, now }: { request: Repair; now: string }) {
  return (
    <Card>
      <Timeline steps={timeline(request, now)} />
    </Card>
  );
}
