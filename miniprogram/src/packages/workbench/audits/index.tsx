import { Page } from '../../../ui/page/Page';

export default function Audits() {
  return <Page title="操作记录" />;
}
