import { Page } from '../../../ui/page/Page';

export default function RepairList() {
  return <Page title="我的报修" />;
}
