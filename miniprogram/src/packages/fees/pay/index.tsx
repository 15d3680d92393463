import { Page } from '../../../ui/page/Page';

export default function Pay() {
  return <Page title="缴物业费" />;
}
