import { Page } from '../../../ui/page/Page';

export default function Poll() {
  return <Page title="业主大会" />;
}
