import { Page } from '../../../ui/page/Page';

export default function Bills() {
  return <Page title="账单" />;
}
