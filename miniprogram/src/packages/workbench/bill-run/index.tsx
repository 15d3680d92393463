import { Page } from '../../../ui/page/Page';

export default function BillRun() {
  return <Page title="出账" />;
}
