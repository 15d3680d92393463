import { Page } from '../../../ui/page/Page';

export default function Workbench() {
  return <Page title="工作台" />;
}
