import { Page } from '../../../ui/page/Page';

export default function RollImport() {
  return <Page title="导入名册" />;
}
