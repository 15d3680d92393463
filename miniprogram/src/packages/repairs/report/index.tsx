import { Page } from '../../../ui/page/Page';

export default function Report() {
  return <Page title="报修" />;
}
