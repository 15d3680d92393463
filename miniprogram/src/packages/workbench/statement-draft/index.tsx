import { Page } from '../../../ui/page/Page';

export default function StatementDraft() {
  return <Page title="收支公示草稿" />;
}
