import { Page } from '../../../ui/page/Page';

export default function Statement() {
  return <Page title="收支公示" />;
}
