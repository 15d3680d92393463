import { Page } from '../../../ui/page/Page';

export default function Staff() {
  return <Page title="人员" />;
}
