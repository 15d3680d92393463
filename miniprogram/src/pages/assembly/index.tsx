import { Page } from '../../ui/page/Page';

export default function Assembly() {
  return <Page title="议事" tab="assembly" />;
}
